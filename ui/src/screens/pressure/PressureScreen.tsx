import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LineChart, type LineModel } from '../../charts/line';
import { namesFrom, textFrom } from '../../core/choices';
import type { Table } from '../../core/table';
import type { Texts } from '../../core/texts';
import { filterFrom } from '../../core/logRange';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { Figures, RolePicker, SpanPicker } from '../../shell/RolePicker';
import { logQuery, useFormat, useWorkspaceId } from '../../shell/session';
import { readPressure, type Pressure, type PressureOptions } from './calls';

const SPANS = ['7d', '14d', '30d', '60d', '90d'];

/** How the number of our messages goes with opting out and leaving. */
export function PressureScreen() {
  const { t } = useTranslation('pressure');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search] = useAddress();
  const log = useQuery(logQuery(ws)).data;
  const options: PressureOptions = {
    outgoing: namesFrom(search, 'outgoing') ?? null,
    optOut: namesFrom(search, 'optOut') ?? null,
    window: textFrom(search, 'window') ?? null,
    horizon: textFrom(search, 'horizon') ?? null,
    levels: null,
    since: range.since ?? null,
    until: range.until ?? null,
  };
  const filter = filterFrom({ ...range });
  const result = useQuery({
    queryKey: ['ws', ws, 'pressure', options, filter],
    queryFn: ({ signal }) => readPressure(ws, options, filter, signal),
    placeholderData: keepPreviousData,
  });
  const types = log?.types.map((type) => type.type) ?? [];
  return (
    <Analysis
      noun="pressure"
      result={result}
      table={(data) => levelTable(data, t)}
      isEmpty={() => log?.events === 0}
      defined={(data) => data.definition}
      controls={
        <>
          <SpanPicker label={t('window')} field="window" value={options.window ?? undefined} usual="30d" spans={SPANS} />
          <SpanPicker label={t('horizon')} field="horizon" value={options.horizon ?? undefined} usual="30d" spans={SPANS} />
          <RolePicker label={t('outgoing')} field="outgoing" choice={result.data?.outgoing} from={types} />
          <RolePicker label={t('optOut')} field="optOut" choice={result.data?.optOut} from={types} />
        </>
      }
    >
      {(data) =>
        data.levels.length === 0 ? (
          <p>{t('nothing')}</p>
        ) : (
          <>
            <Figures
              of={[
                { name: t('contacts'), value: format.count(data.contacts) },
                { name: t('customers'), value: format.count(data.customers) },
                { name: t('optOuts'), value: format.count(data.optOuts) },
              ]}
            />
            <LineChart title={t('curve')} file="contact-pressure" model={curve(data, t)} />
          </>
        )
      }
    </Analysis>
  );
}

type Rate = Pressure['levels'][number]['exited'];

function curve(data: Pressure, t: Texts): LineModel {
  const points = (rateOf: (level: Pressure['levels'][number]) => Rate) =>
    data.levels.map((level) => {
      const rate = rateOf(level);
      return { x: level.level, y: rate?.share ?? null, low: rate?.low ?? null, high: rate?.high ?? null };
    });
  const optedOut = { name: t('optedOut'), points: points((level) => level.optedOut) };
  const exited = { name: t('exited'), points: points((level) => level.exited) };
  return {
    x: { name: t('level'), kind: 'count' },
    y: { name: t('share'), kind: 'share' },
    series: data.levels.some((level) => level.optedOut !== null) ? [optedOut, exited] : [exited],
  };
}

const levelTable = (data: Pressure, t: Texts): Table => ({
  header: [
    t('level'),
    t('contacts'),
    t('customers'),
    t('open'),
    t('optedOut'),
    t('low', { name: t('optedOut') }),
    t('high', { name: t('optedOut') }),
    t('exited'),
    t('low', { name: t('exited') }),
    t('high', { name: t('exited') }),
  ],
  kinds: ['count', 'count', 'count', 'count', 'share', 'share', 'share', 'share', 'share', 'share'],
  rows: data.levels.map((level) => [
    level.level,
    level.contacts,
    level.customers,
    level.open,
    level.optedOut?.share ?? null,
    level.optedOut?.low ?? null,
    level.optedOut?.high ?? null,
    level.exited?.share ?? null,
    level.exited?.low ?? null,
    level.exited?.high ?? null,
  ]),
});
