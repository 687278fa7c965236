import type { BarModel } from '../../charts/bars';
import type { Table } from '../../core/table';
import type { Texts } from '../../core/texts';
import type { Seamlessness } from './calls';

const pair = (it: { readonly from: string; readonly to: string }) => `${it.from} → ${it.to}`;

/** The share of passages that nothing disturbed, in the order of the answer. */
export function seamlessBars(data: Seamlessness, t: Texts): BarModel {
  return {
    of: t('seamlessness:passage'),
    names: data.transitions.map(pair),
    value: { name: t('seamlessness:seamless'), kind: 'share', min: 0, max: 1 },
    lying: true,
    series: [{ name: t('seamlessness:seamless'), bars: data.transitions.map((it) => ({ value: it.seamless.share, low: it.seamless.low, high: it.seamless.high })) }],
  };
}

/** A row for each two stages. */
export const passageTable = (data: Seamlessness, t: Texts): Table => ({
  header: [t('seamlessness:passage'), t('seamlessness:passages'), t('seamlessness:seamless'), t('seamlessness:low'), t('seamlessness:high'), t('seamlessness:median'), t('seamlessness:p95'), t('seamlessness:switched'), t('seamlessness:waited'), t('seamlessness:returned'), t('seamlessness:contacted')],
  kinds: ['count', 'count', 'share', 'share', 'share', 'duration', 'duration', 'share', 'share', 'share', 'share'],
  rows: data.transitions.map((it) => {
    const share = (count: number | null | undefined) => (count === null || count === undefined ? null : count / it.passages);
    return [
      pair(it),
      it.passages,
      it.seamless.share,
      it.seamless.low,
      it.seamless.high,
      it.wait.median,
      it.wait.p95,
      share(it.disturbed.switched),
      share(it.disturbed.waited),
      share(it.disturbed.returned),
      share(it.disturbed.contacted),
    ];
  }),
});

/** A row for each two departments. */
export const handoverTable = (data: Seamlessness, t: Texts): Table => ({
  header: [t('seamlessness:handover'), t('seamlessness:passages'), t('seamlessness:seamless'), t('seamlessness:low'), t('seamlessness:high'), t('seamlessness:mean'), t('seamlessness:median'), t('seamlessness:p95')],
  kinds: ['count', 'count', 'share', 'share', 'share', 'duration', 'duration', 'duration'],
  rows: data.handovers.map((it) => [pair(it), it.passages, it.seamless.share, it.seamless.low, it.seamless.high, it.wait.mean, it.wait.median, it.wait.p95]),
});
