import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LogSummary } from '../../api/types';
import { SIGNS, typesOf, type FormEvent, type FormTest } from '../../core/filter';
import { Icon } from '../icons';

const NONE = ' ';

/** One event of a condition: its type, and further tests that it must meet. */
export function EventFields({ event, log, onChange }: { event: FormEvent; log: LogSummary | undefined; onChange: (event: FormEvent) => void }) {
  const { t } = useTranslation('segments');
  const types = typesOf(event);
  const others = event.tests.filter((test) => test.field !== 'type');
  const take = (type: string) => onChange({ ...event, tests: [...(type === NONE ? [] : [{ field: 'type', sign: 'is', values: [type] }]), ...others] });
  const putTests = (tests: readonly FormTest[]) => onChange({ ...event, tests: [...event.tests.filter((test) => test.field === 'type'), ...tests] });
  const several = types.length > 1 ? types.join(', ') : null;
  const unknown = types.length === 1 && !log?.types.some((it) => it.type === types[0]) ? types[0] : null;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('event')}
        value={several ?? types[0] ?? NONE}
        onChange={(change) => take(change.currentTarget.value)}
        data={[{ value: NONE, label: t('anyEvent') }, ...(several === null ? [] : [{ value: several, label: several, disabled: true }]), ...(unknown ? [unknown] : []), ...(log?.types.map((it) => it.type) ?? [])]}
      />
      {others.map((test, at) => (
        <TestFields key={at} test={test} log={log} onChange={(next) => putTests(others.map((it, i) => (i === at ? next : it)))} onRemove={() => putTests(others.filter((_, i) => i !== at))} />
      ))}
      <div>
        <Button size="compact-xs" variant="subtle" leftSection={<Icon name="plus" size={12} />} onClick={() => putTests([...others, { field: 'channel', sign: 'is', values: [log?.channels[0]?.channel ?? ''] }])}>
          {t('addTest')}
        </Button>
      </div>
    </>
  );
}

function TestFields({ test, log, onChange, onRemove }: { test: FormTest; log: LogSummary | undefined; onChange: (test: FormTest) => void; onRemove: () => void }) {
  const { t } = useTranslation('segments');
  const field = test.field === 'property' ? `property ${test.name}` : test.field;
  const take = (next: string) => {
    if (next === 'channel') onChange({ field: 'channel', sign: 'is', values: [log?.channels[0]?.channel ?? ''] });
    else if (next === 'time') onChange({ field: 'time', sign: 'since', values: [''] });
    else onChange({ field: 'property', name: next.slice('property '.length), sign: next === 'property value' ? '>=' : 'is', values: [''] });
  };
  const signs = test.field === 'time' ? ['since', 'until'] : test.field === 'property' ? [...SIGNS] : ['is'];
  return (
    <div className="wm-row wm-filter-test">
      <NativeSelect
        size="xs"
        aria-label={t('field')}
        value={field}
        onChange={(event) => take(event.currentTarget.value)}
        data={[{ value: 'channel', label: t('channel') }, { value: 'time', label: t('time') }, ...[...new Set([...(log?.properties ?? []), ...(test.field === 'property' ? [test.name ?? ''] : [])])].map((name) => ({ value: `property ${name}`, label: name }))]}
      />
      <NativeSelect size="xs" aria-label={t('sign')} value={test.sign} onChange={(event) => onChange({ ...test, sign: event.currentTarget.value })} data={signs.map((sign) => ({ value: sign, label: t(`signs.${sign}`, { defaultValue: sign }) }))} />
      {test.field === 'channel' && test.values.length <= 1 ? (
        <NativeSelect size="xs" aria-label={t('value')} value={test.values[0] ?? ''} onChange={(event) => onChange({ ...test, values: [event.currentTarget.value] })} data={[...new Set([...(log?.channels.map((it) => it.channel) ?? []), ...test.values])]} />
      ) : (
        <TextInput
          size="xs"
          type={test.field === 'time' && (test.values[0] ?? '').length <= 10 ? 'date' : 'text'}
          aria-label={t('value')}
          placeholder={test.sign === 'is' ? t('values') : t('value')}
          value={test.values.join(', ')}
          onChange={(event) => onChange({ ...test, values: test.sign === 'is' ? event.currentTarget.value.split(',').map((it) => it.trimStart()) : [event.currentTarget.value] })}
        />
      )}
      <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={28} aria-label={t('removeTest')} onClick={onRemove}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  );
}
