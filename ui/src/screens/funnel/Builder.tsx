import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogSummary } from '../../api/types';
import { CHOICES, isDuration, type FunnelChoice } from '../../core/funnel';
import { Icon } from '../../shell/icons';
import { StepList } from './StepList';

interface Props {
  log: LogSummary;
  choice: FunnelChoice;
  onChange: (next: Partial<FunnelChoice>) => void;
}

/** The choices of a funnel, from its steps to the rare switches. */
export function Builder({ log, choice, onChange }: Props) {
  const { t } = useTranslation('funnel');
  const [more, setMore] = useState(false);
  const types = log.types.map((type) => type.type);
  return (
    <section className="wm-card wm-stack wm-builder" aria-label={t('steps')}>
      <div>
        <h2>{t('steps')}</h2>
        {choice.steps.length > 1 ? <p className="wm-soft wm-small">{t('stepsHint')}</p> : null}
      </div>
      <StepList steps={choice.steps} onChange={(steps) => onChange({ steps })} />
      <Select
        aria-label={t('addStep')}
        placeholder={t('addStep')}
        leftSection={<Icon name="plus" size={16} />}
        data={types}
        searchable
        value={null}
        limit={100}
        nothingFoundMessage={t('nothingFound')}
        onChange={(type) => {
          if (type) onChange({ steps: [...choice.steps, type] });
        }}
      />
      <DurationInput label={t('window')} hint={t('windowHint')} value={choice.window} needed onChange={(window) => onChange({ window })} />
      <Select
        label={t('breakdown')}
        data={[{ value: '', label: t('noBreakdown') }, ...log.properties.map((property) => ({ value: property, label: property }))]}
        value={choice.breakdown}
        searchable
        allowDeselect={false}
        onChange={(breakdown) => onChange({ breakdown: breakdown ?? '' })}
      />
      <div>
        <Button variant="subtle" size="xs" aria-expanded={more} onClick={() => setMore(!more)} leftSection={<Icon name={more ? 'up' : 'chevron'} size={16} />}>
          {more ? t('less') : t('more')}
        </Button>
      </div>
      {more ? <Switches log={log} choice={choice} onChange={onChange} /> : null}
    </section>
  );
}

function Switches({ log, choice, onChange }: Props) {
  const { t } = useTranslation('funnel');
  const types = log.types.map((type) => type.type);
  const decided = choice.preset !== '';
  const options = <K extends 'order' | 'entry' | 'count' | 'onExclude'>(name: K, texts: string) =>
    CHOICES[name].map((value) => ({ value: value as string, label: t(`${texts}.${value}`) }));
  return (
    <div className="wm-stack">
      <Select
        label={t('preset')}
        description={decided ? t('presetDecides') : undefined}
        data={CHOICES.preset.map((value) => ({ value: value as string, label: t(`presets.${value || 'own'}`) }))}
        value={choice.preset}
        allowDeselect={false}
        onChange={(preset) => onChange({ preset: (preset ?? '') as FunnelChoice['preset'] })}
      />
      <Select label={t('order')} disabled={decided} data={options('order', 'orders')} value={choice.order} allowDeselect={false} onChange={(order) => onChange({ order: order as FunnelChoice['order'] })} />
      <Select label={t('entry')} disabled={decided} data={options('entry', 'entries')} value={choice.entry} allowDeselect={false} onChange={(entry) => onChange({ entry: entry as FunnelChoice['entry'] })} />
      <Select label={t('count')} disabled={decided} data={options('count', 'counts')} value={choice.count} allowDeselect={false} onChange={(count) => onChange({ count: count as FunnelChoice['count'] })} />
      <DurationInput label={t('stepWindow')} value={choice.stepWindow} onChange={(stepWindow) => onChange({ stepWindow })} />
      <Select label={t('grace')} disabled={decided} data={[...CHOICES.grace]} value={choice.grace} allowDeselect={false} onChange={(grace) => onChange({ grace: grace as FunnelChoice['grace'] })} />
      <MultiSelect label={t('exclude')} data={types} value={[...choice.exclude]} searchable limit={100} nothingFoundMessage={t('nothingFound')} onChange={(exclude) => onChange({ exclude })} />
      {choice.exclude.length > 0 ? (
        <Select
          label={t('onExclude')}
          disabled={choice.preset === 'posthog'}
          data={options('onExclude', 'onExcludes')}
          value={choice.onExclude}
          allowDeselect={false}
          onChange={(onExclude) => onChange({ onExclude: onExclude as FunnelChoice['onExclude'] })}
        />
      ) : null}
      <MultiSelect label={t('hold')} data={log.properties} value={[...choice.hold]} maxValues={3} searchable onChange={(hold) => onChange({ hold })} />
    </div>
  );
}

function DurationInput({ label, hint, value, needed = false, onChange }: { label: string; hint?: string; value: string; needed?: boolean; onChange: (value: string) => void }) {
  const { t } = useTranslation('funnel');
  const [held, setHeld] = useState<string | null>(null);
  const text = held ?? value;
  const bad = text.trim() === '' ? needed : !isDuration(text);
  const done = () => {
    if (held !== null && !bad && held.trim() !== value) onChange(held.trim());
    if (!bad) setHeld(null);
  };
  return (
    <TextInput
      label={label}
      description={hint}
      error={bad ? t('durationBad') : undefined}
      value={text}
      onChange={(event) => setHeld(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setHeld(null);
      }}
    />
  );
}
