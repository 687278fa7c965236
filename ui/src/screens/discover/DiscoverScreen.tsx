import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLayout, type ProcessLayout } from './calls';
import { focusFrom, shareFrom, type Focus } from '../../core/processMap';
import { useAddress, useLogRange } from '../../shell/address';
import { useTableView, ViewSwitch } from '../../shell/Analysis';
import { Answer, answerOf } from '../../shell/Answer';
import { useFirstStep } from '../../shell/checklist';
import { CopyLink } from '../../shell/CopyLink';
import { SaveView } from '../../shell/views/SaveView';
import { Icon } from '../../shell/icons';
import { LogChoice } from '../../shell/Analysis';
import { Definition, NoEvents, ScreenHead } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { Abstraction } from './Abstraction';
import { Details } from './Details';
import { Graph } from './Graph';
import { Legend } from './Legend';
import { Tables } from './Tables';
import './discover.css';

const Replay = lazy(async () => ({ default: (await import('./Replay')).Replay }));

const ACTIVITIES = 1;
const PATHS = 0.3;

/** The process map that customers really walked. */
export function DiscoverScreen() {
  const { t } = useTranslation('discover');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search, change] = useAddress();
  const [asTable] = useTableView();
  const activities = shareFrom(search['activities'], ACTIVITIES);
  const paths = shareFrom(search['paths'], PATHS);
  const chosen = useMemo(() => focusFrom(search['focus']), [search]);
  const replays = search['replay'] !== undefined;
  const [controls, setControls] = useState<HTMLElement | null>(null);
  const [pointed, setPointed] = useState<Focus | null>(null);
  const layout = useQuery({
    queryKey: ['ws', ws, 'discover', activities, paths, range],
    queryFn: ({ signal }) => readLayout(ws, { activities, paths }, range, signal),
    placeholderData: keepPreviousData,
  });
  useFirstStep('discover', (layout.data?.edges.length ?? 0) > 0);
  const choose = (focus: Focus | null) => change({ focus: focus ?? undefined });
  const nameOf = (node: ProcessLayout['nodes'][number]) => (node.kind === 'activity' ? (node.type ?? node.id) : t(node.kind));
  const data = answerOf(layout);
  const save = async (kind: 'svg' | 'png') => {
    if (!data) return;
    const { savePicture } = await import('./savePicture');
    savePicture(kind, data, { title: t('graph'), nameOf, note: (node) => (node.kind === 'activity' ? format.count(node.count) : ''), text: (edge) => format.compact(edge.count) });
  };
  return (
    <>
      <ScreenHead title={t('discover:title')} about={t('about')}>
        <ViewSwitch label={t('graph')} />
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" size="xs" leftSection={<Icon name="download" size={16} />} disabled={!data}>
              {t('save')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void save('svg')}>{t('saveSvg')}</Menu.Item>
            <Menu.Item onClick={() => void save('png')}>{t('savePng')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <CopyLink />
        <SaveView />
      </ScreenHead>
      <div className="wm-controls">
        <LogChoice />
        {data && data.nodes.length > 0 && !asTable ? (
          <Button variant={replays ? 'light' : 'default'} size="xs" aria-pressed={replays} leftSection={<Icon name="play" size={16} />} onClick={() => change({ replay: replays ? undefined : 'calendar' })}>
            {t('replay.label')}
          </Button>
        ) : null}
      </div>
      <Answer noun="discover" result={layout} rows={8}>
        {(found) => (found.edges.length === 0 && found.nodes.length === 0 ? <NoEvents /> : null)}
      </Answer>
      {data && data.nodes.length > 0 ? (
        <>
          <div className="wm-discover-bar">
            <Abstraction label={t('activities')} value={activities} onChange={(value) => change({ activities: value === ACTIVITIES ? undefined : value })} />
            <Abstraction label={t('paths')} value={paths} onChange={(value) => change({ paths: value === PATHS ? undefined : value })} />
            <p className="wm-soft wm-small" role="status">
              {t('hidden', { types: format.count(data.hidden.activities), paths: format.count(data.hidden.paths) })}
            </p>
          </div>
          {asTable ? (
            <Tables layout={data} nameOf={nameOf} />
          ) : (
            <div className="wm-discover">
              <section className="wm-graph" aria-label={t('graph')} aria-busy={layout.isFetching}>
                <Graph layout={data} nameOf={nameOf} focus={pointed ?? chosen} chosen={chosen} onChoose={choose} onPoint={setPointed}>
                  {replays && controls ? (
                    <Suspense fallback={null}>
                      <Replay layout={data} controls={controls} />
                    </Suspense>
                  ) : null}
                </Graph>
                {replays ? <div ref={setControls} /> : null}
                <Legend layout={data} />
              </section>
              <Details layout={data} nameOf={nameOf} focus={pointed ?? chosen} chosen={chosen} onChoose={choose} />
            </div>
          )}
          <Definition>{t('definition')}</Definition>
        </>
      ) : null}
    </>
  );
}
