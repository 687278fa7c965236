import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, type MapRecord } from '../../../core/journeyMap/records';
import { share } from '../../../core/units';
import { failureText } from '../../../shell/Parts';
import { readingQuery } from '../../../shell/segments/calls';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { ConditionInput, PAUSE_MS } from '../editor/ConditionInput';
import { useEditor, useSet } from '../editor/context';

/** Which customers a persona stands for, as a condition; it is kept once the server can read it, with how many they are. */
export function PersonaSegment({ persona }: { persona: MapRecord }) {
  const { t } = useTranslation('mapsegments');
  const { readOnly } = useEditor();
  const ws = useWorkspaceId();
  const set = useSet(persona);
  const kept = textOf(persona, 'segment');
  const [text, setText] = useState(kept);
  const [before, setBefore] = useState(kept);
  // What somebody else sets appears as long as nothing is being written here.
  if (before !== kept) {
    setBefore(kept);
    if (text === before) setText(kept);
  }
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const reading = useQuery({ ...readingQuery(ws, settled), enabled: ws !== '' && settled !== '' });
  const good = settled === '' || reading.isSuccess;
  useEffect(() => {
    if (!readOnly && good && settled === text.trim() && settled !== kept) set({ segment: settled || null }, `${persona.id}-segment`);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is written and read well is kept
  }, [good, settled]);
  if (ws === '') return null;
  return (
    <div>
      <ConditionInput
        label={t('segment')}
        description={t('segmentAbout')}
        placeholder={t('segmentHint')}
        readOnly={readOnly}
        value={text}
        error={settled !== '' && settled === text.trim() && reading.isError ? failureText(reading.error, t) : undefined}
        onChange={setText}
      />
      <PersonaSize where={good ? settled : kept} />
    </div>
  );
}

/** How many customers a condition keeps now, and which share of all. */
export function PersonaSize({ where }: { where: string }) {
  const { t } = useTranslation('mapsegments');
  const ws = useWorkspaceId();
  const format = useFormat();
  const reading = useQuery({ ...readingQuery(ws, where), enabled: ws !== '' && where !== '' }).data;
  if (where === '' || !reading) return null;
  return (
    <p className="wm-soft wm-small" role="status">
      {t('size', { count: reading.customers, n: format.count(reading.customers), share: format.share(share(reading.of === 0 ? 0 : reading.customers / reading.of)) })}
    </p>
  );
}
