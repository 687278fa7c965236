import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { daysOf } from '../core/logRange';
import { useLogFilter, useLogRange } from './address';
import { segmentsQuery } from './segments/calls';
import { useFormat, useWorkspaceId } from './session';

/** The time range of the address, as a person reads it. */
export function useRangeSaid(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { first, last } = daysOf(useLogRange());
  const day = (text: string) => (text === '' ? '…' : format.day(text));
  return first === '' && last === '' ? t('shell:range.all') : `${day(first)} – ${day(last)}`;
}

/** Whose journeys the address asks for, as a person reads it: all customers, a saved segment, a condition. */
export function useFilterSaid(): string {
  const { t } = useTranslation('segments');
  const filter = useLogFilter();
  const saved = useQuery({ ...segmentsQuery(useWorkspaceId()), enabled: filter.segment !== undefined }).data;
  const segment = filter.segment === undefined ? undefined : (saved?.find((it) => it.id === filter.segment)?.name ?? '…');
  const parts = [segment, filter.where].filter((it) => it !== undefined);
  return parts.length === 0 ? t('everybody') : parts.join(' + ');
}
