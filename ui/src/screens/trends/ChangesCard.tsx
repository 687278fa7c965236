import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../../charts/line';
import type { LogRange } from '../../core/logRange';
import { useAddress } from '../../shell/address';
import { useTableView } from '../../shell/Analysis';
import { Answer, answerOf } from '../../shell/Answer';
import { DataTable, Definition, SaveCsv } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { readChanges, type Change, type Changes } from './calls';
import { changeOf, changesTable } from './model';

const SHOWN = 8;

/** What the address calls a change. */
const keyOf = (change: Change) => [change.of, change.type, change.member ?? '', change.start].join(' ');

/** The lasting changes that were found, the largest first; one of them is drawn. */
export function ChangesCard({ every, range }: { every: string; range: LogRange }) {
  const { t } = useTranslation('trends');
  const ws = useWorkspaceId();
  const asked = ['ws', ws, 'trends', 'changes', every, range];
  const result = useQuery({
    queryKey: asked,
    queryFn: ({ signal }) => readChanges(ws, every, range, signal),
    placeholderData: keepPreviousData,
  });
  const [asTable] = useTableView();
  const data = answerOf(result);
  const nameOf = useChangeName();
  const tableOf = (changes: Changes) => changesTable(changes.changes, nameOf, t);
  return (
    <section className="wm-card wm-stack" aria-label={t('changes')} aria-busy={result.isFetching}>
      <div>
        <div className="wm-spread">
          <h2>{t('changes')}</h2>
          {data && data.changes.length > 0 ? <SaveCsv name="changes.csv" of={t('changes')} table={tableOf(data)} /> : null}
        </div>
        <p className="wm-soft wm-small">{t('changesAbout')}</p>
      </div>
      <Answer noun="trends/changes" result={result} asked={asked}>
        {(found) => (asTable && found.changes.length > 0 ? <DataTable table={tableOf(found)} caption={t('changes')} /> : <Found changes={found} every={every} nameOf={nameOf} />)}
      </Answer>
    </section>
  );
}

/** A change in words: which share of what it is. */
function useChangeName(): (change: Change) => string {
  const { t } = useTranslation('trends');
  const plain = { escapeValue: false };
  return (it) =>
    it.of === 'channel'
      ? t('channelOf', { type: it.type, member: it.member, interpolation: plain })
      : typeof it.member === 'string'
        ? t('nextOf', { type: it.type, member: it.member, interpolation: plain })
        : t('nothingOf', { type: it.type, interpolation: plain });
}

function Found({ changes, every, nameOf }: { changes: Changes; every: string; nameOf: (change: Change) => string }) {
  const { t } = useTranslation('trends');
  const format = useFormat();
  const [search, take] = useAddress();
  const shown = changes.changes.slice(0, SHOWN);
  const change = shown.find((it) => keyOf(it) === search['change']) ?? shown[0];
  if (!change) return <p>{changes.tests === 0 ? t('tooShort') : t('nothing')}</p>;
  return (
    <>
      <div className="wm-changes-pair">
        <ol className="wm-changes">
          {shown.map((it) => (
            <li key={keyOf(it)}>
              <button type="button" aria-pressed={it === change} onClick={() => take({ change: keyOf(it) })}>
                <span>{nameOf(it)}</span>
                <strong>
                  {format.share(it.before)} → {format.share(it.after)}
                </strong>
                <span className="wm-spread wm-soft wm-small">
                  <span>
                    {t('since', { day: format.day(it.start) })}, {it.gradual ? t('gradual') : t('step')}
                  </span>
                  <span>p {format.p(it.p)}</span>
                  <span>{t('moved', { count: Math.round(it.moved), n: format.count(Math.round(it.moved)) })}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
        <LineChart title={nameOf(change)} file="change" height={300} model={changeOf(change, { start: t(`start.${every}`), share: t('share'), changed: t('changed') })} />
      </div>
      {changes.found > shown.length ? <p className="wm-soft wm-small">{t('largest', { n: format.count(shown.length), all: format.count(changes.found) })}</p> : null}
      <Definition>
        {t('changesDefinition')}
        <p lang="en" className="wm-definition-said">
          {changes.definition}
        </p>
      </Definition>
    </>
  );
}
