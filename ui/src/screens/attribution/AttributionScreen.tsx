import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bars';
import { namesIn, wordIn } from '../../core/asked';
import { useAddress, useLogRange } from '../../shell/address';
import { Analysis } from '../../shell/Analysis';
import { EmptyState } from '../../shell/Parts';
import { useFormat, useWorkspaceId } from '../../shell/session';
import { compareModels } from './calls';
import { bars, table } from './model';
import { TypesChoice } from './TypesChoice';
import { WordChoice } from './WordChoice';
import './attribution.css';

const LOOKBACKS = ['30d', '7d', '14d', '90d', '365d'] as const;
const KINDS = ['channel', 'type'] as const;
const WORTHS = ['conversions', 'rate'] as const;
const ORDERS = ['1', '2', '3', '4'] as const;
const DAYS = /^(\d+)d$/;

/** Which channels the conversions are owed to, by seven models side by side. */
export function AttributionScreen() {
  const { t } = useTranslation('attribution');
  const ws = useWorkspaceId();
  const format = useFormat();
  const range = useLogRange();
  const [search] = useAddress();
  const conversion = [...namesIn(search, 'conversion')];
  const options = {
    conversion,
    model: ['all'],
    lookback: wordIn(search, 'lookback', LOOKBACKS),
    by: wordIn(search, 'by', KINDS),
    order: Number(wordIn(search, 'order', ORDERS)),
    worth: wordIn(search, 'worth', WORTHS),
    ...range,
  };
  const result = useQuery({
    queryKey: ['ws', ws, 'attribution', options],
    queryFn: ({ signal }) => compareModels(ws, options, signal),
    enabled: conversion.length > 0,
    placeholderData: keepPreviousData,
  });
  const words = {
    channel: options.by === 'type' ? t('type') : t('channel'),
    conversions: t('conversions'),
    value: t('value'),
    unattributed: t('unattributed'),
    removalEffect: t('removalEffect'),
    model: (word: string) => t(`models.${word}`),
  };
  const days = (text: string) => {
    const count = Number(DAYS.exec(text)?.[1] ?? 0);
    return t('days', { count, n: format.count(count) });
  };
  return (
    <Analysis
      noun="attribution"
      result={result}
      table={(data) => table(data.models, words)}
      isEmpty={(data) => data.models.every((model) => model.conversions === 0 && model.channels.length === 0)}
      controls={
        <>
          <TypesChoice label={t('conversion')} of="conversion" />
          <WordChoice label={t('lookback')} of="lookback" words={LOOKBACKS} say={days} />
          <WordChoice label={t('by')} of="by" words={KINDS} say={(word) => t(word)} />
          <WordChoice label={t('order')} of="order" words={ORDERS} say={(word) => format.count(Number(word))} />
          <WordChoice label={t('worth')} of="worth" words={WORTHS} say={(word) => t(`worths.${word}`)} />
        </>
      }
      ask={conversion.length === 0 ? <EmptyState icon="attribution" title={t('emptyTitle')} about={t('emptyAbout')} /> : undefined}
      defined={(data) => data.models.map((model) => `${model.model}: ${model.definition}`).join(' ')}
    >
      {(data) => {
        const first = data.models[0];
        return (
          <>
            {first ? (
              <p>
                <strong>{t('total', { count: first.conversions, n: format.count(first.conversions) })}</strong>{' '}
                <span className="wm-soft">
                  {t('lost', { count: first.unattributed, n: format.count(first.unattributed) })} {t('nulls', { count: first.nulls, n: format.count(first.nulls) })}
                </span>
              </p>
            ) : null}
            <BarChart title={t('attribution:chart')} file="attribution" twin={false} model={bars(data.models, words)} />
          </>
        );
      }}
    </Analysis>
  );
}
