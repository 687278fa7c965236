import type { Table } from '../../../core/table';
import type { Texts } from '../../../core/texts';
import type { Overlay } from './calls';

/** A row for each two departments. */
export const departmentTable = ({ handovers }: Overlay, t: Texts): Table => ({
  header: [t('conformance:handovers.departments'), t('conformance:times'), t('conformance:waitNext'), t('conformance:waitP95')],
  kinds: ['count', 'count', 'duration', 'duration'],
  rows: handovers.departments.map((it) => [`${it.from} → ${it.to}`, it.count, it.wait.median, it.wait.p95]),
});

/** A row for each two steps, all of them. */
export const stepTable = ({ handovers }: Overlay, name: (step: string) => string, t: Texts): Table => ({
  header: [t('conformance:from'), t('conformance:to'), t('conformance:handovers.departments'), t('conformance:customers'), t('conformance:times'), t('conformance:waitNext'), t('conformance:waitP95')],
  kinds: ['count', 'count', 'count', 'count', 'count', 'duration', 'duration'],
  rows: handovers.steps.map((it) => [name(it.from), name(it.to), `${it.fromDepartment} → ${it.toDepartment}`, it.customers, it.count, it.wait.median, it.wait.p95]),
});
