// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { signOut } from '../calls';
import { freshSession } from '../session';
import { forgetTables, keepTable, onTables, tableAt } from './kept';

const server = vi.hoisted(() => {
  const answer = { status: 200, json: {} as object };
  // The client takes hold of fetch when it is made.
  globalThis.fetch = () => Promise.resolve(new Response(answer.status === 204 ? null : JSON.stringify(answer.json), { status: answer.status, headers: { 'content-type': 'application/json' } }));
  return answer;
});

beforeEach(() => {
  forgetTables();
  sessionStorage.clear();
});

/** What the server answers from now on. */
const answers = (status: number, json: object) => Object.assign(server, { status, json });

it('keeps a table at its place, the same object until it is replaced, and says so', () => {
  const heard = vi.fn();
  const leave = onTables(heard);
  keepTable('paths.one', { name: 'a.csv', text: 'x\n1' });
  const table = tableAt('paths.one');
  expect(table).toMatchObject({ name: 'a.csv', text: 'x\n1' });
  expect(tableAt('paths.one')).toBe(table);
  expect(tableAt('paths.two')).toBeNull();
  keepTable('paths.one', { name: 'a.csv', text: 'x\n1' });
  expect(tableAt('paths.one')?.id).not.toBe(table?.id);
  keepTable('paths.one', null);
  expect(tableAt('paths.one')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
  leave();
  forgetTables();
  expect(heard).toHaveBeenCalledTimes(3);
});

it('reads again after a reload what the tab has kept', () => {
  sessionStorage.setItem('waymark.table.lives.one', 'l.csv\na,b\n1,2');
  expect(tableAt('lives.one')).toMatchObject({ name: 'l.csv', text: 'a,b\n1,2' });
});

const given = () => {
  for (const place of ['paths.one', 'summary.one', 'lives.two']) keepTable(place, { name: 'customers.csv', text: 'x\n1' });
  sessionStorage.setItem('waymark-reloaded', 'yes');
};
const left = () => [...['paths.one', 'summary.one', 'lives.two'].filter((place) => tableAt(place) !== null), ...Object.keys(sessionStorage)];

it('leaves no table of any workspace in the tab after signing out, even if the server does not answer', async () => {
  given();
  answers(204, {});
  await signOut();
  expect(left()).toEqual(['waymark-reloaded']);
  given();
  answers(500, { code: 'INTERNAL' });
  await expect(signOut()).rejects.toThrow();
  expect(left()).toEqual(['waymark-reloaded']);
});

it('leaves no table in the tab once nobody is signed in, and keeps them for a person and in a demo', async () => {
  const session = { csrf: null, demo: false, setupNeeded: false };
  given();
  answers(200, { ...session, user: { name: 'A', email: 'a@b' } });
  await freshSession();
  answers(200, { ...session, demo: true, user: null });
  await freshSession();
  expect(left()).toHaveLength(7);
  answers(200, { ...session, user: null });
  await freshSession();
  expect(left()).toEqual(['waymark-reloaded']);
});
