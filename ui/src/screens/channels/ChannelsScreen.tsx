import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HeatMap, type HeatModel } from '../../charts/heat';
import { namesFrom, textFrom } from '../../core/choices';
import type { Table } from '../../core/table';
import type { Texts } from '../../core/texts';
import { filterFrom } from '../../core/logRange';
import { stagesFrom } from '../../core/stageChoice';
import { stageTexts } from '../../core/stages';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { NamedTable } from '../../shell/NamedTable';
import { Failure } from '../../shell/Parts';
import { Figures, MoreChoices, PropertyPicker, RolePicker, SpanPicker } from '../../shell/RolePicker';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { stagesOfQuery } from '../../shell/stages/calls';
import { StagePicker } from '../../shell/stages/StagePicker';
import { readChannels, type Channels, type ChannelsOptions } from './calls';

const WINDOWS = ['24h', '72h', '7d', '14d', '30d'];

/** How customers move between channels, and where they must come again. */
export function ChannelsScreen() {
  const { t } = useTranslation('channels');
  const ws = useWorkspaceId();
  const range = useLogRange();
  const [search] = useAddress();
  const log = useQuery(logQuery(ws)).data;
  const chosen = stagesFrom(search).map;
  const stages = useQuery({ ...stagesOfQuery(ws, chosen ?? ''), enabled: chosen !== undefined });
  const options: ChannelsOptions = {
    contacts: namesFrom(search, 'contacts') ?? null,
    resolving: namesFrom(search, 'resolving') ?? null,
    window: textFrom(search, 'window') ?? null,
    topic: textFrom(search, 'topic') ?? null,
    digital: namesFrom(search, 'digital') ?? null,
    physical: namesFrom(search, 'physical') ?? null,
    selfService: namesFrom(search, 'selfService') ?? null,
    stages: chosen === undefined || !stages.data ? null : stageTexts(stages.data),
    since: range.since ?? null,
    until: range.until ?? null,
  };
  const filter = filterFrom({ ...range });
  const result = useQuery({
    queryKey: ['ws', ws, 'channels', options, filter],
    queryFn: ({ signal }) => readChannels(ws, options, filter, signal),
    placeholderData: keepPreviousData,
    enabled: chosen === undefined || stages.data !== undefined || stages.isError,
  });
  const data = result.data;
  const types = log?.types.map((type) => type.type) ?? [];
  const channels = log?.channels.map((channel) => channel.channel) ?? [];
  return (
    <Analysis
      noun="channels"
      result={result}
      table={(found) => pairTable(found, t)}
      isEmpty={(found) => found.customers === 0}
      defined={(found) => found.definition}
      controls={
        <>
          <SpanPicker label={t('window')} field="window" value={options.window ?? undefined} usual="72h" spans={WINDOWS} />
          <StagePicker none={t('noStages')} />
          <PropertyPicker label={t('topic')} field="topic" value={options.topic ?? undefined} properties={log?.properties ?? []} />
          <MoreChoices>
            <RolePicker label={t('contacts')} field="contacts" choice={data?.contacts} from={types} />
            <RolePicker label={t('resolving')} field="resolving" choice={data?.resolving} from={types} />
            <RolePicker label={t('digital')} field="digital" choice={data?.digital} from={channels} />
            <RolePicker label={t('physical')} field="physical" choice={data?.physical} from={channels} />
            <RolePicker label={t('selfService')} field="selfService" choice={data?.selfService} from={channels} />
          </MoreChoices>
        </>
      }
      below={(found) => (
        <>
          {stages.error ? <Failure error={stages.error} retry={() => void stages.refetch()} /> : null}
          <Details data={found} />
        </>
      )}
    >
      {(found) => <Overview data={found} />}
    </Analysis>
  );
}

function Overview({ data }: { data: Channels }) {
  const { t } = useTranslation('channels');
  const format = useFormat();
  const whole = data.mix[0];
  return (
    <>
      <Figures
        of={[
          { name: t('contactsCount'), value: format.count(data.repeats.contacts) },
          { name: t('repeated'), value: format.share(data.repeats.share), note: t('repeatedNote', { same: format.count(data.repeats.sameChannel), other: format.count(data.repeats.otherChannel) }) },
          { name: t('lost'), value: format.count(data.lost.count) },
          { name: t('perResolution'), value: format.decimal(data.resolutions.contactsPerResolution) },
          { name: t('selfServiceShare'), value: format.share(data.resolutions.selfServiceShare) },
          { name: t('digitalShare'), value: format.share(whole?.digitalShare), note: t('physicalNote', { share: format.share(whole?.physicalShare) }) },
        ]}
      />
      <HeatMap title={t('matrix')} file="channel-switches" model={matrix(data, t, format)} />
    </>
  );
}

function Details({ data }: { data: Channels }) {
  const { t } = useTranslation('channels');
  return (
    <>
      <section className="wm-card wm-stack">
        <NamedTable title={t('lostTitle')} file="lost-hand-offs" about={t('lostAbout')} none={t('noLost')} table={lostTable(data, t)} />
      </section>
      <section className="wm-card wm-stack">
        <NamedTable title={t('repeatsTitle')} file="repeat-contacts" about={t('repeatsAbout')} none={t('noRepeats')} table={repeatTable(data, t)} />
      </section>
      {data.mix.length > 1 ? (
        <section className="wm-card wm-stack">
          <NamedTable title={t('mixTitle')} file="channel-mix" table={mixTable(data, t)} />
        </section>
      ) : null}
    </>
  );
}


function matrix(data: Channels, t: Texts, format: ReturnType<typeof useFormat>): HeatModel {
  const names = data.channels.map((channel) => channel.channel);
  const pairs = new Map(data.switches.map((pair) => [`${pair.from}\n${pair.to}`, pair]));
  return {
    rowsOf: t('from'),
    columnsOf: t('to'),
    rows: names,
    columns: names,
    cells: names.map((from) =>
      names.map((to) => {
        const pair = pairs.get(`${from}\n${to}`);
        return pair ? { value: pair.count, note: t('cell', { customers: format.count(pair.customers), wait: format.duration(pair.wait.median) }) } : null;
      }),
    ),
    value: { name: t('count'), kind: 'count' },
  };
}

function pairTable(data: Channels, t: Texts): Table {
  const row = (what: string, pair: Channels['switches'][number], share: number | null) => [what, pair.from, pair.to, pair.count, pair.customers, share, pair.wait.median, pair.wait.p95];
  return {
    header: [t('what'), t('from'), t('to'), t('count'), t('customers'), t('shareOfContacts'), t('median'), t('p95')],
    kinds: ['count', 'count', 'count', 'count', 'count', 'share', 'duration', 'duration'],
    rows: [
      ...data.switches.map((pair) => row(pair.from === pair.to ? t('stay') : t('switch'), pair, null)),
      ...data.repeats.pairs.map((pair) => row(t('repeat'), pair, pair.share)),
      ...data.lost.pairs.map((pair) => row(t('lost'), pair, null)),
    ],
  };
}

const lostTable = (data: Channels, t: Texts): Table => ({
  header: [t('from'), t('to'), t('count'), t('customers'), t('median'), t('p95')],
  kinds: ['count', 'count', 'count', 'count', 'duration', 'duration'],
  rows: data.lost.pairs.map((pair) => [pair.from, pair.to, pair.count, pair.customers, pair.wait.median, pair.wait.p95]),
});

const repeatTable = (data: Channels, t: Texts): Table => ({
  header: [t('from'), t('to'), t('count'), t('customers'), t('shareOfContacts'), t('median'), t('p95')],
  kinds: ['count', 'count', 'count', 'count', 'share', 'duration', 'duration'],
  rows: data.repeats.pairs.map((pair) => [pair.from, pair.to, pair.count, pair.customers, pair.share, pair.wait.median, pair.wait.p95]),
});

const mixTable = (data: Channels, t: Texts): Table => ({
  header: [t('stage'), t('events'), t('digitalShare'), t('physicalShare')],
  kinds: ['count', 'count', 'share', 'share'],
  rows: data.mix.map((row) => [row.stage ?? t('allStages'), row.events, row.digitalShare, row.physicalShare]),
});
