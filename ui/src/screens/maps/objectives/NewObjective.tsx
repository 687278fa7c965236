import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogFilter } from '../../../core/logRange';
import { FaultText } from '../../../shell/Parts';
import { measureObjectives, type ObjectiveOptions } from './calls';
import { suggestions } from './model';
import { useWrite } from './ObjectiveRow';

const PAUSE_MS = 400;
const MOST = 600;

interface Props {
  ws: string;
  map: string;
  options: ObjectiveOptions;
  filter: LogFilter;
  steps: readonly string[];
  taken: readonly string[];
  onAdd: (objective: string) => void;
}

/** Writes a new objective, and says while it is written whether it is understood and how it stands. */
export function NewObjective({ ws, map, options, filter, steps, taken, onAdd }: Props) {
  const { t } = useTranslation('objectives');
  const write = useWrite();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const reading = useQuery({
    queryKey: ['ws', ws, 'map', map, 'objective', settled, options, filter],
    queryFn: ({ signal }) => measureObjectives(ws, map, { ...options, objectives: [settled], limit: 0 }, filter, signal),
    enabled: settled !== '',
  });
  const line = settled === text.trim() && settled !== '' ? reading.data?.objectives[0] : undefined;
  const twice = taken.includes(settled);
  const good = line?.measured && !twice;
  const add = () => {
    if (!good) return;
    onAdd(settled);
    setText('');
  };
  return (
    <form
      className="wm-objective-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        size="sm"
        label={t('add')}
        description={t('addAbout')}
        placeholder={suggestions(steps)[0] ?? ''}
        maxLength={MOST}
        spellCheck={false}
        value={text}
        error={line?.fault ? <FaultText code={line.faultCode ?? ''} detail={line.fault} /> : twice ? t('twice') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        classNames={{ input: 'wm-condition' }}
      />
      <p className="wm-soft wm-small" role="status">
        {line?.measured ? t('now', { value: write(line.measured.unit, line.measured.value), target: write(line.measured.unit, line.measured.target) }) : ''}
      </p>
      <div className="wm-row">
        <Button type="submit" size="xs" disabled={!good}>
          {t('addButton')}
        </Button>
        {text === ''
          ? suggestions(steps).map((suggestion) => (
              <button key={suggestion} type="button" className="wm-objective-suggestion" onClick={() => setText(suggestion)}>
                {suggestion}
              </button>
            ))
          : null}
      </div>
    </form>
  );
}
