import { expect, it } from 'vitest';
import { filled } from './model';

it('leaves out columns in which nothing stands', () => {
  const table = { header: ['channel', 'clicked', 'opened'], kinds: ['count', 'share', 'share'] as const, rows: [['e-mail', null, 0.5], ['chat', null, null]] };
  expect(filled(table)).toEqual({ header: ['channel', 'opened'], kinds: ['count', 'share'], rows: [['e-mail', 0.5], ['chat', null]] });
});
