import type { EVIDENCE_KINDS } from './lanes';
import { objectOf, type MapRecord } from './records';

export type Grade = (typeof EVIDENCE_KINDS)[number];

/** Spaces that do not break are no blanks to the server. */
const SAYS_SOMETHING = /[^\s]|[\u00a0\u2007\u202f\ufeff]/;

/**
 * What a step, card or point counts as: what its evidence calls itself, but a claim that nobody could look up is an assumption.
 * Researched needs a source, measured a source and one customer or more. The server's rule is `Grade.kind`; both are held to the
 * same cases.
 */
export function gradeOf(record: MapRecord | undefined): Grade {
  const evidence = objectOf(record, 'evidence');
  const source = evidence?.['source'];
  const n = evidence?.['n'];
  if (typeof source !== 'string' || !SAYS_SOMETHING.test(source)) return 'assumed';
  if (evidence?.['kind'] === 'researched') return 'researched';
  return evidence?.['kind'] === 'measured' && typeof n === 'number' && n > 0 ? 'measured' : 'assumed';
}
