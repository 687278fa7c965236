import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../core/journeyMap/records';
import { useAddress, useLogFilter } from '../../../shell/address';
import { segmentsQuery } from '../../../shell/segments/calls';
import { useShape } from '../editor/context';

const MOST = 8;

/** Whose journeys the numbers tell of, one click each: everybody, each persona that is bound to customers, each saved segment. */
export function Whose({ ws }: { ws: string }) {
  const { t } = useTranslation('conformance');
  const filter = useLogFilter();
  const [, change] = useAddress();
  const { personas } = useShape();
  const segments = useQuery(segmentsQuery(ws)).data ?? [];
  const choices = [
    ...personas.flatMap((persona) => (textOf(persona, 'segment') === '' ? [] : [{ key: persona.id, name: textOf(persona, 'name'), where: textOf(persona, 'segment'), segment: undefined }])),
    ...segments.map((it) => ({ key: it.id, name: it.name, where: undefined, segment: it.id })),
  ].slice(0, MOST);
  if (choices.length === 0) return null;
  const everybody = filter.where === undefined && filter.segment === undefined;
  return (
    <div className="wm-whose" role="group" aria-label={t('whose')}>
      <button type="button" aria-pressed={everybody} onClick={() => change({ where: undefined, segment: undefined })}>
        {t('everybody')}
      </button>
      {choices.map((it) => (
        <button key={it.key} type="button" aria-pressed={!everybody && filter.where === it.where && filter.segment === it.segment} onClick={() => change({ where: it.where, segment: it.segment })}>
          {it.name}
        </button>
      ))}
    </div>
  );
}
