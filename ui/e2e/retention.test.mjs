// Who comes back: retention, activity, adoption and survival, in a real browser against a running demo.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { looks } from './looks.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'en', scheme: 'light' },
  { language: 'zh', scheme: 'dark', width: 390, height: 844 },
];

for (const run of looks(RUNS)) {
  describe(`who comes back, in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    const go = async (address) => {
      await app.page.goto(home + address);
      await app.page.waitForLoadState('networkidle');
    };
    const chart = (name) => app.page.getByRole('application', { name });
    const field = (label) => app.page.getByRole('combobox', { name: label, exact: true });
    const pick = async (label, choice) => {
      await field(label).click();
      await app.page.getByRole('option', { name: choice, exact: true }).click();
    };
    /** Chooses a type in a picker and closes its list. */
    const choose = async (label, type) => {
      await field(label).fill(type);
      await app.page.getByRole('option', { name: type, exact: true }).click();
      await app.page.keyboard.press('Escape');
    };
    const csvOf = async () => {
      const [download] = await Promise.all([app.page.waitForEvent('download'), app.page.getByRole('button', { name: app.t('shell:saveCsv'), exact: true }).click()]);
      return readFileSync(await download.path(), 'utf8').trim().split('\r\n');
    };

    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('shows cohorts, and keeps the choices in the address', async () => {
      const { page, t } = app;
      await go('/retention');
      await chart(t('retention:heat')).waitFor();
      await app.look('retention');
      await pick(t('retention:period'), t('retention:periods.month'));
      await pick(t('retention:mode'), t('retention:modes.on-or-after'));
      await page.waitForURL(/period=month/);
      await page.waitForURL(/mode=on-or-after/);
      await page.reload();
      assert.equal(await field(t('retention:period')).inputValue(), t('retention:periods.month'));
      await chart(t('retention:heat')).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('status').filter({ hasText: t('retention:share') }).waitFor({ state: 'attached' });
    });

    it('has the same cohorts as a table and as a file', async () => {
      const { page, t } = app;
      await go('/retention?period=month&view=table');
      const table = page.getByRole('table', { name: t('retention:title') });
      await table.waitFor();
      await app.look('retention-table');
      const lines = await csvOf();
      assert.equal(lines.length, await table.getByRole('row').count());
      assert.ok(lines[1].startsWith('2025-01-01,'), lines[1]);
      assert.equal(lines[1].split(',')[2], '1');
    });

    it('says what is counted', async () => {
      const { page, t } = app;
      await go('/retention');
      await page.locator('summary').filter({ hasText: t('shell:definition') }).click();
      await page.getByText('Cohorts of customers by the week of their first event').waitFor();
    });

    it('shows activity states, churn and stickiness, and who buys again', async () => {
      const { page, t } = app;
      await go('/activity?period=month');
      await chart(t('activity:states')).waitFor();
      await chart(t('activity:churn')).waitFor();
      await chart(t('activity:daysActive')).waitFor();
      await choose(t('activity:purchase'), 'purchase');
      await choose(t('activity:purchase'), 'repeat purchase');
      await page.locator('.wm-figure').waitFor();
      await app.look('activity');
      assert.match(decodeURIComponent(page.url()), /purchase/);
    });

    it('asks for features, then shows who adopts them', async () => {
      const { page, t } = app;
      await go('/adoption');
      await page.getByRole('heading', { name: t('adoption:askTitle') }).waitFor();
      await app.look('adoption-empty');
      await page.getByRole('button', { name: t('adoption:suggest') }).click();
      await chart(t('adoption:shares')).waitFor();
      await app.look('adoption');
    });

    it('asks what is waited for, then draws the curve and compares groups', async () => {
      const { page, t } = app;
      await go('/survival');
      await page.getByRole('heading', { name: t('survival:askTitle') }).waitFor();
      await app.look('survival-empty');
      await choose(t('survival:to'), 'purchase');
      await chart(t('survival:curve')).waitFor();
      await app.look('survival');
      await go('/survival?to=purchase&breakdown=device');
      await page.getByRole('table', { name: t('survival:groups') }).waitFor();
      await app.look('survival-groups');
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
