import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventText, METRIC_KINDS, metricText, type MetricKind } from '../../core/metric';
import { logQuery, useWorkspaceId } from '../session';
import { TypesPicker } from '../TypesPicker';

const DAYS = [7, 14, 30, 60, 90];

/** Puts a metric together from types and channels; or takes it as text. */
export default function MetricForm({ action, onTake }: { action: string; onTake: (metric: string) => void }) {
  const { t } = useTranslation('trends');
  const channels = (useQuery(logQuery(useWorkspaceId())).data?.channels ?? []).map((it) => it.channel);
  const [kind, setKind] = useState<MetricKind>('events');
  const [types, setTypes] = useState<readonly string[]>([]);
  const [onChannels, setOnChannels] = useState<readonly string[]>([]);
  const [among, setAmong] = useState<readonly string[]>([]);
  const [days, setDays] = useState(30);
  const [own, setOwn] = useState<string>();
  const isPassage = kind === 'conversion' || kind === 'wait';
  const isShare = kind === 'eventShare' || kind === 'customerShare';
  const isPlain = kind === 'newCustomers' || kind === 'returningCustomers';
  const where = isPlain || isPassage ? undefined : eventText(types, onChannels);
  const amongText = isShare ? eventText(among) : undefined;
  const made = isPassage
    ? metricText({ kind, steps: types.map((type) => eventText([type]) ?? ''), within: `${days}d` })
    : metricText({ kind, ...(where ? { where } : {}), ...(amongText ? { among: amongText } : {}) });
  const isWhole = own !== undefined ? own.trim() !== '' : isPassage ? (kind === 'wait' ? types.length === 2 : types.length > 1) : !isShare || where !== undefined;
  const text = own ?? made;
  return (
    <form
      className="wm-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onTake(text.trim());
      }}
    >
      <Select
        label={t('kind')}
        allowDeselect={false}
        value={kind}
        data={METRIC_KINDS.map((it) => ({ value: it, label: t(`kinds.${it}`) }))}
        onChange={(next) => {
          setKind(METRIC_KINDS.find((it) => it === next) ?? 'events');
          setOwn(undefined);
        }}
      />
      {isPlain ? null : (
        <TypesPicker
          label={isPassage ? t('steps') : t('where')}
          none={isPassage ? t('choose') : t('anyEvent')}
          value={types}
          most={kind === 'wait' ? 2 : 10}
          onChange={(next) => {
            setTypes(next);
            setOwn(undefined);
          }}
        />
      )}
      {isPlain || isPassage || channels.length === 0 ? null : (
        <MultiSelect
          size="xs"
          label={t('channel')}
          {...(onChannels.length === 0 ? { placeholder: t('anyChannel') } : {})}
          data={channels}
          value={[...onChannels]}
          onChange={(next) => {
            setOnChannels(next);
            setOwn(undefined);
          }}
        />
      )}
      {isShare ? (
        <TypesPicker
          label={t('among')}
          none={t('anyEvent')}
          value={among}
          onChange={(next) => {
            setAmong(next);
            setOwn(undefined);
          }}
        />
      ) : null}
      {isPassage ? (
        <Select
          size="xs"
          label={t('within')}
          allowDeselect={false}
          value={String(days)}
          data={DAYS.map((n) => ({ value: String(n), label: t('shell:roles.days', { count: n, n: String(n) }) }))}
          onChange={(next) => {
            setDays(Number(next));
            setOwn(undefined);
          }}
        />
      ) : null}
      <TextInput size="xs" label={t('asText')} description={t('asTextAbout')} value={text} maxLength={2000} onChange={(event) => setOwn(event.currentTarget.value)} />
      <Button type="submit" disabled={!isWhole}>
        {action}
      </Button>
    </form>
  );
}
