import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { seconds } from '../../../core/units';
import { DataTable, SaveCsv } from '../../../shell/Parts';
import { useFormat } from '../../../shell/session';
import type { Overlay } from './calls';
import { Count, CountTable } from './Counts';
import { departmentsOf, listedHandovers } from './handovers';
import { departmentTable, stepTable } from './handoverTables';
import { useQuestions, type Question } from './questions';

interface Props {
  ws: string;
  map: string;
  overlay: Overlay;
  name: (step: string | null | undefined, otherwise: string) => string;
  onAsk: (question: Question) => void;
}

/** Where departments hand customers over, as tables: from department to department, and from step to step, where each number opens who was handed over. */
export function Handovers({ ws, map, overlay, name, onAsk }: Props) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  const { handover } = useQuestions(name);
  const caption = t('handovers.title');
  if (overlay.handovers.steps.length === 0) {
    return (
      <section className="wm-card wm-stack" aria-label={caption}>
        <h2>{caption}</h2>
        <p className="wm-soft">{t(departmentsOf(overlay).length < 2 ? 'handovers.noDepartments' : 'handovers.none')}</p>
      </section>
    );
  }
  return (
    <section className="wm-card wm-stack" aria-label={caption}>
      <h2>{caption}</h2>
      <p className="wm-soft">{t('handovers.about')}</p>
      <DataTable table={departmentTable(overlay, t)} caption={t('handovers.byDepartment')} />
      <CountTable
        caption={t('handovers.bySteps')}
        header={[t('from'), t('to'), t('handovers.departments'), t('customers'), t('times'), t('waitNext'), t('waitP95')]}
        numbers={[3, 4, 5, 6]}
        rows={listedHandovers(overlay).map((it) => {
          const from = name(it.from, it.from);
          const to = name(it.to, it.to);
          return {
            key: `${it.from}>${it.to}`,
            cells: [
              from,
              to,
              `${it.fromDepartment} → ${it.toDepartment}`,
              <Count key="n" label={t('openWay', { from, to, n: format.count(it.customers) })} onAsk={() => onAsk(handover(it))}>
                {format.count(it.customers)}
              </Count>,
              format.count(it.count),
              format.duration(seconds(it.wait.median)),
              format.duration(seconds(it.wait.p95)),
            ],
          };
        })}
      />
      <div className="wm-row">
        <SaveCsv name="handovers.csv" table={() => stepTable(overlay, (step) => name(step, step), t)} />
        <Link to={'/w/$ws/seamlessness' as '/w/$ws'} params={{ ws }} search={{ stages: map } as never}>
          {t('handovers.seamless')}
        </Link>
      </div>
    </section>
  );
}
