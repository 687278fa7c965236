import type { Table } from '../../core/table';
import type { SpendEntry } from './calls';

type Say = (key: string) => string;

/** The most bytes of a file with a table of spend. */
export const MOST_BYTES = 500_000;

const cell = (text: string) => (/[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Entries as the text that saves them again. */
export function spendText(entries: readonly SpendEntry[]): string {
  return ['channel,month,spend', ...entries.map((it) => `${cell(it.channel)},${it.month},${it.amount}`)].join('\n');
}

/** Entries as a table. */
export function spendTable(entries: readonly SpendEntry[], t: Say): Table {
  return {
    header: ['channel', 'month', 'spend'].map((key) => t(`budget:${key}`)),
    kinds: ['decimal', 'decimal', 'decimal'],
    rows: entries.map((it) => [it.channel, it.month, it.amount]),
  };
}
