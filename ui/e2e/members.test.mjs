// The first administrator is made, invites somebody, and removes them again, in two real browsers against a server of its own: the demo has no members.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open } from './app.mjs';

const WAYMARK = fileURLToPath(new URL('../../waymark', import.meta.url));
const PASSWORD = 'four words of one';

let browser;
let server;
let setUpLink;
let origin;
const home = mkdtempSync(join(tmpdir(), 'waymark-members-'));
before(async () => {
  const launching = launch();
  server = spawn(WAYMARK, ['serve', '--port', '0', '--home', home], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.includes('/setup#token=')) {
      setUpLink = line.trim();
      break;
    }
  }
  browser = await launching;
});
after(async () => {
  await browser?.close();
  server?.kill();
  if (server?.exitCode === null) await once(server, 'exit');
  rmSync(home, { recursive: true, force: true });
});

async function signIn({ page, t }, email) {
  await page.getByLabel(t('shell:signIn.email')).fill(email);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.getByRole('button', { name: t('shell:signIn.action'), exact: true }).click();
}

describe('members', () => {
  it('come by a link, and are out as soon as they are removed', async () => {
    const admin = await open(browser, { language: 'en', scheme: 'light' });
    const { page, t } = admin;
    await page.goto(setUpLink);
    await page.getByLabel(t('shell:setUp.name')).fill('Ada');
    await page.getByLabel(t('shell:signIn.email')).fill('ada@example.org');
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.getByRole('button', { name: t('shell:setUp.action') }).click();
    await page.waitForURL(/\/w\//);
    origin = new URL(page.url()).origin;
    const root = page.url().match(/^.*\/w\/[^/?]+/)[0];
    await page.goto(`${root}/members`);
    await page.getByLabel(t('members:email')).fill('bob@example.org');
    await page.getByRole('button', { name: t('members:inviteAction'), exact: true }).click();
    const link = (await page.getByRole('status').locator('code').innerText()).trim();
    await page.getByText(t('members:open')).waitFor();
    await admin.look('members');

    const guest = await open(browser, { language: 'zh', scheme: 'dark', width: 390, height: 844 });
    await guest.page.goto(link);
    await guest.page.getByLabel(guest.t('shell:setUp.name')).fill('Bob');
    await guest.page.locator('input[type=password]').fill(PASSWORD);
    await guest.look('join');
    await guest.page.getByRole('button', { name: guest.t('account:join.action') }).click();
    await guest.page.waitForURL(/\/w\//);
    await guest.page.goto(`${root}/account`);
    await guest.page.getByText(guest.t('account:everywhereAbout')).waitFor();
    await guest.page.goto(`${root}/members`);
    await guest.page.getByText(guest.t('members:notYours'), { exact: true }).waitFor();

    await page.reload();
    await page.getByRole('row', { name: /bob@example\.org/ }).getByRole('button', { name: t('members:remove') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('members:removeAsk', { name: 'Bob' })).waitFor();
    await dialog.getByRole('button', { name: t('members:remove') }).click();
    await page.getByText('bob@example.org').waitFor({ state: 'detached' });
    await guest.page.goto(origin);
    await signIn(guest, 'bob@example.org');
    await guest.page.getByText(guest.t('settings:nowhere'), { exact: true }).waitFor();

    await page.goto(`${root}/audit`);
    await page.getByRole('row', { name: new RegExp(t('audit:actions.member-remove')) }).getByText('Bob').waitFor();
    admin.violations.push(...(await admin.check('audit')));
    // what customers a person looked at goes with the person, also if the session ends by itself
    const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('waymark.table.')).length);
    const give = async () => {
      await page.goto(`${root}/attribution`);
      await page.locator('input[type=file]').setInputFiles({ name: 'counted.csv', mimeType: 'text/csv', buffer: Buffer.from('path,conversions\nads,2\n') });
      await page.waitForURL(/table=1/);
      assert.equal(await kept(), 1);
    };
    await give();
    await page.getByRole('button', { name: t('shell:account', { name: 'Ada' }) }).click();
    await page.getByRole('menuitem', { name: t('shell:signOut') }).click();
    await page.getByRole('button', { name: t('shell:signIn.action'), exact: true }).waitFor();
    assert.equal(await kept(), 0);
    await page.goto(origin);
    await signIn(admin, 'ada@example.org');
    await page.waitForURL(`${root}`);
    await give();
    await page.context().clearCookies();
    await page.getByRole('button', { name: t('tables:remove') }).waitFor();
    await page.getByRole('combobox', { name: t('attribution:order'), exact: true }).click();
    await page.getByRole('option', { name: '2', exact: true }).click();
    await page.getByRole('heading', { name: t('tables:goneTitle') }).waitFor();
    assert.equal(await kept(), 0);
    await page.goto(origin);
    await signIn(admin, 'ada@example.org');
    await page.waitForURL(`${root}`);
    for (const app of [admin, guest]) {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors.filter((it) => !it.includes('40')), []);
      await app.close();
    }
  });
});
