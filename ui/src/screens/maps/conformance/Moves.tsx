import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shell/session';
import type { Conformance } from './calls';
import { Count, CountTable } from './Counts';
import { listedMoves } from './layout';
import { useQuestions, type Question } from './questions';

interface Props {
  conformance: Conformance;
  name: (step: string | null | undefined, otherwise: string) => string;
  onAsk: (question: Question) => void;
}

/** The ways between steps as a table, all that are drawn among them; each number opens who took the way. */
export function Moves({ conformance, name, onAsk }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const { way } = useQuestions(name);
  return (
    <section className="wm-card wm-stack" aria-label={t('moves')}>
      <h2>{t('moves')}</h2>
      <CountTable
        caption={t('moves')}
        header={[t('from'), t('to'), t('kind'), t('customers'), t('times')]}
        numbers={[3, 4]}
        rows={listedMoves(conformance).map((move) => {
          const from = name(move.from, t('start'));
          const to = name(move.to, t('end'));
          return {
            key: `${move.from ?? ''}>${move.to ?? ''}`,
            cells: [
              from,
              to,
              t(`kinds.${move.kind as 'skip'}`),
              <Count key="n" label={t('openWay', { from, to, n: format.count(move.customers) })} onAsk={move.customers === 0 ? null : () => onAsk(way(move))}>
                {format.count(move.customers)}
              </Count>,
              format.count(move.count),
            ],
          };
        })}
      />
    </section>
  );
}
