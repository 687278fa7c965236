import { ActionIcon, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { describeMap, duplicateMap, type MapHead } from './calls';
import { StaleMark } from './properties/StaleMark';
import { Icon } from '../../shell/icons';
import { failureText } from '../../shell/Parts';
import { useFormat, useMayWrite, useWorkspaceId } from '../../shell/session';

interface Props {
  map: MapHead;
  /** The names of the maps above it, where it does not stand under them. */
  path: string;
  onDelete: () => void;
  onTag: (tag: string) => void;
}

/** One map in the list: what it is, whose it is, whether it is still true, and what can be done with it. */
export function MapRow({ map, path, onDelete, onTag }: Props) {
  const { t } = useTranslation('maps');
  const ws = useWorkspaceId();
  const format = useFormat();
  const mayWrite = useMayWrite();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['ws', ws, 'maps'] });
  const archive = useMutation({ mutationFn: () => describeMap(ws, map.id, { archived: map.archived ? null : true }), onSuccess: refresh });
  const duplicate = useMutation({ mutationFn: () => duplicateMap(ws, map.id, t('mapgaps:copyOf', { name: map.name }).slice(0, 200)), onSuccess: refresh });
  const fault = archive.error ?? duplicate.error;
  return (
    <div className="wm-map-row">
      <Link to="/w/$ws/maps/$map" params={{ ws, map: map.id }} className="wm-map-link">
        <span className="wm-map-icon">
          <Icon name="maps" size={22} />
        </span>
        <span className="wm-map-name">
          {path ? <small>{path}</small> : null}
          <strong>{map.name}</strong>
        </span>
      </Link>
      <div className="wm-map-facts">
        <span className="wm-soft wm-small">
          {`${t(`mapeditor:kinds.${map.kind}.name`)} · ${t(`mapeditor:states.${map.state}`)} · `}
          {map.savedAt ? t('savedAt', { time: format.time(map.savedAt) }) : t('version', { n: format.count(map.version) })}
        </span>
        {map.owner ? <span className="wm-soft wm-small">{t('mapgaps:ownedBy', { name: map.owner })}</span> : null}
        {map.reviewDate ? <span className="wm-soft wm-small">{t('mapgaps:reviewOn', { day: format.day(map.reviewDate) })}</span> : null}
        <StaleMark staleness={map.staleness} />
        {map.tags.map((tag) => (
          <button key={tag} type="button" className="wm-jm-chip" aria-label={t('mapgaps:onlyTag', { tag })} onClick={() => onTag(tag)}>
            {tag}
          </button>
        ))}
        {fault ? <span role="alert" className="wm-bad wm-small">{failureText(fault, t)}</span> : null}
      </div>
      {mayWrite ? (
        <div className="wm-map-acts">
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} loading={archive.isPending || duplicate.isPending} aria-label={t('mapgaps:more', { name: map.name })}>
                <Icon name="menu" size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => duplicate.mutate()}>{t('mapgaps:duplicate')}</Menu.Item>
              <Menu.Item onClick={() => archive.mutate()}>{t(map.archived ? 'mapgaps:unarchive' : 'mapgaps:archive')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={30} aria-label={t('deleteOf', { name: map.name })} onClick={onDelete}>
            <Icon name="trash" size={16} />
          </ActionIcon>
        </div>
      ) : null}
    </div>
  );
}
