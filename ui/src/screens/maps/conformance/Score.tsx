import { useTranslation } from 'react-i18next';
import { share } from '../../../core/units';
import { useFormat } from '../../../shell/session';
import type { ScoreFacts } from './calls';

/** A score with its number of answers and interval, and the one of the period before. */
export function Score({ score, before }: { score: ScoreFacts; before: ScoreFacts | undefined }) {
  const { t } = useTranslation('emotion');
  const format = useFormat();
  const write = (value: number) => (score.kind === 'csat' ? format.share(share(value)) : format.decimal(value));
  return (
    <div className="wm-conformance-score">
      <dt>{t(`kinds.${score.kind}`)}</dt>
      <dd>
        {write(score.value)}
        <span className="wm-soft">{t('interval', { low: write(score.low), high: write(score.high), n: format.compact(score.n) })}</span>
        {before ? <span className="wm-soft">{t('before', { value: write(before.value), n: format.compact(before.n) })}</span> : null}
      </dd>
    </div>
  );
}
