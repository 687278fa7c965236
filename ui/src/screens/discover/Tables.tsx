import { useTranslation } from 'react-i18next';
import type { LayoutNode, ProcessLayout } from './calls';
import type { Table } from '../../core/table';
import { seconds } from '../../core/units';
import { DataTable, SaveCsv } from '../../shell/Parts';
import { useFormat } from '../../shell/session';

/** Everything that the picture shows, as tables. */
export function Tables({ layout, nameOf }: { layout: ProcessLayout; nameOf: (node: LayoutNode) => string }) {
  const { t } = useTranslation('discover');
  const format = useFormat();
  const names = new Map(layout.nodes.map((node) => [node.id, nameOf(node)]));
  const types: Table = {
    header: [t('type'), t('events'), t('customers')],
    rows: layout.nodes.filter((node) => node.kind === 'activity').sort((a, b) => b.count - a.count).map((node) => [nameOf(node), node.count, node.customers]),
  };
  const paths: Table = {
    header: [t('from'), t('to'), t('count'), t('customers'), t('median'), t('mean'), t('p95')],
    rows: [...layout.edges]
      .sort((a, b) => b.count - a.count)
      .map((edge) => [
        names.get(edge.from) ?? edge.from,
        names.get(edge.to) ?? edge.to,
        edge.count,
        edge.customers,
        edge.wait?.median ?? null,
        edge.wait?.mean ?? null,
        edge.wait?.p95 ?? null,
      ]),
  };
  return (
    <>
      <section className="wm-card wm-stack">
        <div className="wm-spread">
          <h2>{t('edgesTable')}</h2>
          <SaveCsv name="process-map-paths.csv" table={paths} />
        </div>
        <DataTable table={paths} caption={t('edgesTable')} write={(value, column) => (column >= 4 ? format.duration(seconds(value)) : format.count(value))} />
      </section>
      <section className="wm-card wm-stack">
        <div className="wm-spread">
          <h2>{t('typesTable')}</h2>
          <SaveCsv name="process-map-types.csv" table={types} />
        </div>
        <DataTable table={types} caption={t('typesTable')} write={(value) => format.count(value)} />
      </section>
    </>
  );
}
