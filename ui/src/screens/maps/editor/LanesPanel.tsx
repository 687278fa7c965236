import { ActionIcon, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { laneGroups } from '../../../core/journeyMap/lanes';
import { moveAmongBy } from '../../../core/journeyMap/changes';
import { textOf } from '../../../core/journeyMap/records';
import { Icon } from '../../../shell/icons';
import type { Actions } from './actions';
import { laneName, useEditor, useShape } from './context';

/** The lanes: which there are, which are shown, in which order, and which can be added. */
export function LanesPanel({ actions }: { actions: Actions }) {
  const { t } = useTranslation('mapeditor');
  const { live, readOnly } = useEditor();
  const shape = useShape();
  const there = new Set(shape.lanes.map((lane) => textOf(lane, 'kind')));
  return (
    <>
      <h2>{t('lanesPanel.title')}</h2>
      <ul className="wm-jm-lanes">
        {shape.lanes.map((lane, at) => (
          <li key={lane.id}>
            <Checkbox
              size="xs"
              disabled={readOnly}
              label={laneName(lane, t)}
              checked={lane.fields['hidden'] !== true}
              onChange={(event) => live.edit([{ kind: 'lane', id: lane.id, fields: { hidden: event.currentTarget.checked ? null : true } }])}
            />
            {readOnly
              ? null
              : ([-1, 1] as const).map((by) => {
                  const set = moveAmongBy(shape.lanes, lane, by);
                  return (
                    <ActionIcon key={by} variant="subtle" color="gray" className="wm-quiet" size={26} disabled={!set} aria-label={t(by < 0 ? 'lanesPanel.up' : 'lanesPanel.down', { name: laneName(lane, t) })} onClick={() => set && live.edit([set])}>
                      <Icon name={by < 0 ? 'up' : 'chevron'} size={16} data-at={at} />
                    </ActionIcon>
                  );
                })}
          </li>
        ))}
      </ul>
      {readOnly
        ? null
        : laneGroups(textOf(shape.map, 'kind')).map(([group, kinds]) => {
            const offered = kinds.filter((kind) => kind === 'own' || !there.has(kind));
            return offered.length === 0 ? null : (
              <section key={group} className="wm-jm-offers">
                <h3>{t(`lanesPanel.groups.${group}`)}</h3>
                <div className="wm-jm-suggestions">
                  {offered.map((kind) => (
                    <button key={kind} type="button" className="wm-jm-chip" onClick={() => actions.addLane(kind)}>
                      <Icon name="plus" size={13} /> {t(`lanes.${kind}`)}
                    </button>
                  ))}
                </div>
              </section>
            );
          })}
    </>
  );
}
