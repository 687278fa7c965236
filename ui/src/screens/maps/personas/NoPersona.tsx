import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { noneOf } from '../../../core/journeyMap/proposals';
import { textOf } from '../../../core/journeyMap/records';
import { share } from '../../../core/units';
import { readingQuery } from '../../../shell/segments/calls';
import { useFormat, useWorkspaceId } from '../../../shell/session';
import { useShape } from '../editor/context';

/** How many customers belong to none of the map's personas, once these have segments. */
export function NoPersona() {
  const { t } = useTranslation('mapsegments');
  const ws = useWorkspaceId();
  const format = useFormat();
  const { personas } = useShape();
  const where = noneOf(personas.map((persona) => textOf(persona, 'segment')));
  const reading = useQuery({ ...readingQuery(ws, where), enabled: ws !== '' && where !== '' }).data;
  if (where === '' || !reading) return null;
  return (
    <p className="wm-soft wm-small" role="status">
      {t('nobody', { count: reading.customers, n: format.count(reading.customers), share: format.share(share(reading.of === 0 ? 0 : reading.customers / reading.of)) })}
    </p>
  );
}
