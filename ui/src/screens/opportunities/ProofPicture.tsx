import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { LineChart } from '../../charts/line';
import type { Proof } from './calls';
import { armsOf, weeksOf } from './proofPicture';

/** What a proof rests on: the weeks before and since with the line through them, or both arms of a hold-out before and since. */
export default function ProofPicture({ proof }: { proof: Proof }) {
  const { t } = useTranslation('opportunities');
  const weeks = useMemo(() => weeksOf(proof, { week: t('proofWeek'), share: t('share'), line: t('proofLine'), released: t('proofReleased') }), [proof, t]);
  const arms = useMemo(() => armsOf(proof, { group: t('group'), share: t('share'), before: t('groups.before'), after: t('groups.after'), met: t('proofMet'), held: t('proofHeld') }), [proof, t]);
  if (arms) return <BarChart title={t('proofArms')} file="proof" height={280} model={arms} />;
  return proof.weeks.length > 1 ? <LineChart title={t('proofWeeks')} file="proof" height={280} model={weeks} /> : null;
}
