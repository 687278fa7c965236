import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDuration } from '../../core/funnel';
import type { PathChoice } from '../../core/pathChoice';

interface ControlsProps {
  readonly choice: PathChoice;
  readonly types: readonly string[];
  readonly onChange: (next: Partial<PathChoice>) => void;
}

/** Where paths begin and lead to, and how they are cut. */
export function Controls({ choice, types, onChange }: ControlsProps) {
  const { t } = useTranslation('paths');
  const anchored = choice.from !== '' || choice.to !== '';
  const known = [...new Set([...types, choice.from, choice.to].filter((type) => type !== ''))];
  const anchor = (label: string, value: string, take: (type: string) => void) => (
    <Select
      size="xs"
      label={label}
      placeholder={t('anywhere')}
      data={known}
      value={value === '' ? null : value}
      onChange={(type) => take(type ?? '')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clear', { name: label }) }}
      nothingFoundMessage={t('nothingFound')}
      className="wm-paths-type"
    />
  );
  return (
    <div className="wm-paths-controls">
      {anchor(t('from'), choice.from, (from) => onChange({ from }))}
      {anchor(t('to'), choice.to, (to) => onChange({ to }))}
      <Size label={t('steps')} value={choice.steps} least={2} most={30} onTake={(steps) => onChange({ steps })} />
      <Size label={t('nodes')} value={choice.nodes} least={1} most={50} onTake={(nodes) => onChange({ nodes })} />
      <Gap key={choice.gap} gap={choice.gap} onTake={(gap) => onChange({ gap })} />
      <Switch size="sm" label={t('repeats')} checked={choice.repeats} onChange={(event) => onChange({ repeats: event.currentTarget.checked })} />
      {anchored ? (
        <Switch size="sm" label={t('every')} checked={choice.every} onChange={(event) => onChange({ every: event.currentTarget.checked })} />
      ) : null}
    </div>
  );
}

function Size({ label, value, least, most, onTake }: { label: string; value: number; least: number; most: number; onTake: (value: number) => void }) {
  return (
    <NumberInput
      size="xs"
      className="wm-paths-size"
      label={label}
      value={value}
      min={least}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(next) => {
        if (typeof next === 'number' && next >= least && next <= most && next !== value) onTake(next);
      }}
    />
  );
}

/** The pause that parts sessions; taken when a person leaves the field, or presses Enter. */
function Gap({ gap, onTake }: { gap: string; onTake: (gap: string) => void }) {
  const { t } = useTranslation('paths');
  const [draft, setDraft] = useState(gap);
  const isGood = draft === 'none' || isDuration(draft);
  const take = () => {
    if (isGood && draft !== '' && draft !== gap) onTake(draft);
  };
  return (
    <TextInput
      size="xs"
      className="wm-paths-size"
      label={t('gap')}
      title={t('gapHint')}
      value={draft}
      error={isGood ? undefined : t('gapHint')}
      onChange={(event) => setDraft(event.currentTarget.value.trim())}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
