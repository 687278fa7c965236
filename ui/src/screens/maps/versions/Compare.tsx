import { Modal, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countsOf, groupsOf } from '../../../core/mapDiff';
import { Failure, Skeletons } from '../../../shell/Parts';
import { mapsQuery, useFormat, useWorkspaceId } from '../../../shell/session';
import { CURRENT, otherMap, readDiff, type VersionEntry } from './calls';
import { useSentence } from './sentence';

interface Props {
  map: string;
  versions: readonly VersionEntry[];
  from: string;
  to: string;
  onChange: (next: { from?: string; to?: string }) => void;
  onClose: () => void;
}

/** What is different between two versions, or with another map: in sentences, stage by stage. */
export function Compare({ map, versions, from, to, onChange, onClose }: Props) {
  const { t } = useTranslation('mapversions');
  const ws = useWorkspaceId();
  const format = useFormat();
  const sentence = useSentence();
  const maps = useQuery(mapsQuery(ws));
  const diff = useQuery({ queryKey: ['ws', ws, 'map', map, 'diff', from, to], queryFn: () => readDiff(ws, map, from, to), staleTime: 0 });
  const own = [{ value: CURRENT, label: t('now') }, ...versions.map((version) => ({ value: version.id, label: `${version.name} (${format.date(version.at)})` }))];
  const others = (maps.data ?? []).filter((other) => other.id !== map).map((other) => ({ value: otherMap(other.id), label: other.name }));
  const changes = diff.data?.changes ?? [];
  return (
    <Modal opened onClose={onClose} title={t('compareTitle')} size="xl" closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <div className="wm-stack">
        <div className="wm-compare">
          <NativeSelect label={t('from')} value={from} onChange={(event) => onChange({ from: event.currentTarget.value })} data={own} />
          <NativeSelect
            label={t('to')}
            value={to}
            onChange={(event) => onChange({ to: event.currentTarget.value })}
            data={[{ group: t('ofThisMap'), items: own }, ...(others.length > 0 ? [{ group: t('otherMaps'), items: others }] : [])]}
          />
        </div>
        {diff.isPending ? <Skeletons rows={4} /> : null}
        {diff.isError ? <Failure error={diff.error} retry={() => void diff.refetch()} /> : null}
        {diff.data ? (
          <div role="status" className="wm-row">
            {changes.length === 0 ? <p>{t('same')}</p> : null}
            {countsOf(changes).map(([kind, count]) => (
              <span key={kind} className="wm-chip wm-change-kind" data-kind={kind}>
                {t(`count.${kind}`, { count, n: format.count(count) })}
              </span>
            ))}
          </div>
        ) : null}
        {groupsOf(changes).map((group) => (
          <section key={group.stage ?? ''} className="wm-change-group">
            <h3>{group.stage === null ? t('whole') : group.name}</h3>
            <ul>
              {group.changes.map((change, at) => (
                <li key={at} data-kind={change.kind}>
                  {sentence(change)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}
