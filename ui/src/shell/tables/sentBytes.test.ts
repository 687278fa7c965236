import { expect, it } from 'vitest';
import { MOST_SENT, sentBytes } from './sentBytes';

it('measures what is sent rather than the file', () => {
  for (const text of ['a,b\n1,2', '"x"\t\\', 'шлях,路径', 'a\r\nb']) {
    const request = new TextEncoder().encode(JSON.stringify({ table: text })).length;
    expect(request).toBe(sentBytes(text) + '{"table":}'.length);
  }
});

it('refuses a file of short lines that is below the bound only as a file', () => {
  const lines = 'a\n'.repeat(1_500_000);
  expect(new TextEncoder().encode(lines).length).toBeLessThan(3_500_000);
  expect(sentBytes(lines)).toBeGreaterThan(MOST_SENT);
});
