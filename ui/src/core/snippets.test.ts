import { describe, expect, it } from 'vitest';
import { CLIENTS, clientsFor, snippet } from './snippets';

describe('snippets', () => {
  it('name the server and the key, for every client', () => {
    for (const client of CLIENTS) {
      const text = snippet(client.id, 'https://waymark.example:8443', 'wk_1');
      expect(text).toContain('waymark.example:8443');
      expect(text).toContain('wk_1');
    }
  });

  it('come with the usual client of a kind first', () => {
    expect(clientsFor('website')[0]?.id).toBe('browser');
    expect(clientsFor('server')[0]?.id).toBe('node');
    expect(clientsFor('stripe').map((it) => it.id)).toEqual(['webhook']);
    expect(clientsFor('app').map((it) => it.id)).toEqual(['curl']);
  });
});
