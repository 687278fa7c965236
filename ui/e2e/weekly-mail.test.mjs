// The mailing of the weekly sheet: only administrators see it, so against a server of its own, set up as a company would.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open } from './app.mjs';

const WAYMARK = fileURLToPath(new URL('../../waymark', import.meta.url));
const LINK = /https?:\/\/\S+#token=\S+/;

let browser;
let server;
let link;
let app;
const home = mkdtempSync(join(tmpdir(), 'waymark-mail-'));

/** Starts a server that knows a mail server; returns the link that its first administrator gets. */
function serve() {
  server = spawn(WAYMARK, ['serve', '--port', '0', '--home', home], {
    env: { ...process.env, WAYMARK_SMTP_HOST: '127.0.0.1', WAYMARK_SMTP_PORT: '2525', WAYMARK_SMTP_SECURITY: 'none', WAYMARK_SMTP_FROM: 'waymark@example.org', WAYMARK_PUBLIC_URL: 'https://waymark.example.org' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (bytes) => {
      said += bytes;
      const found = said.match(LINK);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error(said)));
  });
}

before(async () => {
  link = await serve();
  browser = await launch();
  app = await open(browser, { language: 'uk', scheme: 'dark', width: 390, height: 844 });
});
after(async () => {
  await app?.close();
  await browser?.close();
  const gone = new Promise((resolve) => server?.on('exit', resolve));
  server?.kill();
  await gone;
  rmSync(home, { recursive: true, force: true });
});

describe('the mailing of the weekly sheet, in uk, dark, 390 wide', () => {
  it('is planned by the administrator, and kept', async () => {
    const { page, t } = app;
    await page.goto(link);
    await page.getByLabel(t('shell:setUp.name')).fill('Ада');
    await page.getByLabel(t('shell:signIn.email')).fill('ada@example.org');
    await page.locator('input[type="password"]').fill('correct horse battery');
    await page.getByRole('button', { name: t('shell:setUp.action') }).click();
    await page.getByRole('textbox', { name: t('settings:name') }).fill('Крамниця');
    await page.getByRole('button', { name: t('settings:createWorkspace') }).click();
    await page.waitForURL(/\/w\//);
    await page.goto(`${page.url().match(/^.*\/w\/[^/?]+/)[0]}/weekly`);

    const card = page.getByRole('region', { name: t('weekly:mail') });
    await card.getByRole('button', { name: t('weekly:recipientsShow') }).click();
    await card.getByText(t('weekly:mailNone')).waitFor();
    const recipients = card.getByRole('textbox', { name: t('weekly:recipients') });
    await recipients.fill('no address');
    await card.getByRole('button', { name: t('weekly:on'), exact: true }).click();
    await card.getByRole('alert').waitFor();

    await recipients.fill('ada@example.org\nbob@example.org');
    await card.getByRole('combobox', { name: t('weekly:day') }).click();
    await page.getByRole('option', { name: t('weekly:days.WEDNESDAY') }).click();
    await card.getByRole('button', { name: t('weekly:on'), exact: true }).click();
    await card.getByText(t('weekly:saved')).waitFor();
    await app.look('weekly-mail');

    await page.reload();
    await card.getByRole('button', { name: t('weekly:recipientsShow') }).click();
    await card.getByRole('button', { name: t('weekly:off') }).waitFor();
    assert.equal(await recipients.inputValue(), 'ada@example.org\nbob@example.org');
    assert.equal(await card.getByRole('combobox', { name: t('weekly:day') }).inputValue(), t('weekly:days.WEDNESDAY'));
    await card.getByRole('button', { name: t('weekly:off') }).click();
    await card.getByText(t('weekly:mailNone')).waitFor();
  });

  it('has no violation of WCAG 2.2 A and AA', () => {
    assert.deepEqual(app.violations, []);
  });
});
