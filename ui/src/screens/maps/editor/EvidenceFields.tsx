import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { gradeOf } from '../../../core/journeyMap/evidence';
import { EVIDENCE_KINDS } from '../../../core/journeyMap/lanes';
import { objectOf, type MapRecord, type Value } from '../../../core/journeyMap/records';
import { AutoField } from './AutoField';
import { useEditor, useSet } from './context';

/** Where a claim comes from: assumed, researched or measured, with source, date and number of customers. */
export function EvidenceFields({ record }: { record: MapRecord }) {
  const { t } = useTranslation('mapeditor');
  const { readOnly } = useEditor();
  const set = useSet(record);
  const evidence = objectOf(record, 'evidence') ?? { kind: 'assumed' };
  const kind = String(evidence['kind'] ?? 'assumed');
  const change = (name: string, value: Value, tag?: string) => {
    const next: Record<string, Value> = { ...evidence, kind: name === 'kind' ? value : kind };
    if (value === null || value === '') delete next[name];
    else next[name] = value;
    set({ evidence: next }, tag);
  };
  const day = String(evidence['date'] ?? '').slice(0, 10);
  return (
    <fieldset className="wm-jm-fields">
      <legend>{t('evidence.title')}</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        readOnly={readOnly}
        aria-label={t('evidence.title')}
        value={kind}
        onChange={(value) => change('kind', value)}
        data={EVIDENCE_KINDS.map((value) => ({ value, label: t(`maps:evidence.${value}`) }))}
      />
      {kind === 'assumed' ? (
        <p className="wm-soft wm-small">{t('evidence.assumedHint')}</p>
      ) : (
        <>
          <AutoField label={t('evidence.source')} most={2_000} readOnly={readOnly} placeholder={t('evidence.sourceHint')} value={String(evidence['source'] ?? '')} onSave={(value) => change('source', value, `${record.id}-source`)} />
          <AutoField label={t('evidence.date')} type="date" readOnly={readOnly} value={day} onSave={(value) => change('date', value === '' ? null : `${value}T00:00:00Z`)} />
          <AutoField
            label={t('evidence.n')}
            type="number"
            readOnly={readOnly}
            value={String(evidence['n'] ?? '')}
            onSave={(value) => change('n', /^\d+$/.test(value) ? Number(value) : null, `${record.id}-n`)}
          />
          {gradeOf(record) === 'assumed' ? <p className="wm-soft wm-small">{t(`evidence.unbackedHint.${kind}`)}</p> : null}
        </>
      )}
    </fieldset>
  );
}
