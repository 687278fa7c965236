import { describe, expect, it } from 'vitest';
import { bodyFor, type Destination } from './ticketCalls';

const destination = (kind: string, project: string): Destination => ({ id: 'd', name: 'Backlog', kind, project, address: 'https://example.org' }) as Destination;

describe('the text that is shown before a ticket is sent', () => {
  it('is the one that its destination gets', () => {
    expect(bodyFor(destination('jira', 'SHOP'))).toEqual({ system: 'jira', project: 'SHOP' });
    expect(bodyFor(destination('github', 'acme/shop')).system).toBe('github');
    expect(bodyFor(destination('webhook', '')).system).toBe('github');
    expect(bodyFor(destination('webhook', 'CARE'))).toEqual({ system: 'jira', project: 'CARE' });
  });

  it('is for Jira where nothing can be sent', () => {
    expect(bodyFor(undefined).system).toBe('jira');
  });
});
