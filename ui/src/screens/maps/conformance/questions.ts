import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/types';
import { useFormat } from '../../../shell/session';
import type { Ghost, Handover, Move, Week } from './calls';
import type { State } from './StepFactsCard';

/** A number whose customers are asked for. */
export interface Question {
  readonly title: string;
  /** The number, as the server is asked for it. */
  readonly of: Pick<Schemas['BehindOrder'], 'step' | 'state' | 'ghost' | 'way' | 'onward' | 'week'>;
  /** Whether those with the lowest fitness are told, and not some drawn by lot. */
  readonly worstFirst: boolean;
}

/** The questions that numbers of the map stand for, with titles in the person's language. */
export function useQuestions(name: (step: string | null | undefined, otherwise: string) => string) {
  const { t } = useTranslation('conformance');
  const format = useFormat();
  return {
    step: (step: string, state: State): Question => ({ title: t('behind', { state: t(`states.${state}`), step: name(step, step) }), of: { step, state }, worstFirst: false }),
    ghost: ({ after, before, type }: Ghost): Question => ({
      title: t('behindGhost', { type, after: name(after, t('start')), before: name(before, t('end')) }),
      of: { ghost: { after: after ?? null, before: before ?? null, type } },
      worstFirst: false,
    }),
    onward: (step: string, next: string | null): Question => ({
      title: next === null ? t('behind', { step: name(step, step), state: t('goOn') }) : t('behindWay', { from: name(step, step), to: name(next, next), kind: t('goOn') }),
      of: { onward: { step, next } },
      worstFirst: false,
    }),
    way: ({ from, to, kind }: Pick<Move, 'from' | 'to' | 'kind'>): Question => ({
      title: t('behindWay', { from: name(from, t('start')), to: name(to, t('end')), kind: t(`kinds.${kind as 'skip'}`) }),
      of: { way: { from: from ?? null, to: to ?? null } },
      worstFirst: false,
    }),
    handover: ({ from, to, fromDepartment, toDepartment }: Handover): Question => ({
      title: t('behindWay', { from: name(from, from), to: name(to, to), kind: `${fromDepartment} → ${toDepartment}` }),
      of: { way: { from, to } },
      worstFirst: false,
    }),
    week: ({ week }: Week): Question => ({ title: t('behindWeek', { week: format.day(week) }), of: { week }, worstFirst: true }),
  };
}
