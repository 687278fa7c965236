import { csvCell, type Table } from '../../core/table';
import type { SpendEntry } from './calls';

type Say = (key: string) => string;

/** What may part cells where the delimiter is guessed. */
const SPECIAL = /[",;\t|\r\n]/;

/** Entries as the text that saves them again. */
export function spendText(entries: readonly SpendEntry[]): string {
  return ['channel,month,spend', ...entries.map((it) => `${csvCell(it.channel, SPECIAL)},${it.month},${it.amount}`)].join('\n');
}

/** Entries as a table. */
export function spendTable(entries: readonly SpendEntry[], t: Say): Table {
  return {
    header: ['channel', 'month', 'spend'].map((key) => t(`budget:${key}`)),
    kinds: ['decimal', 'decimal', 'decimal'],
    rows: entries.map((it) => [it.channel, it.month, it.amount]),
  };
}
