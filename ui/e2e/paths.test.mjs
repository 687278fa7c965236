// Paths, sessions and what goes with converting, on the sample, in a real browser: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { looks } from './looks.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'zh', scheme: 'dark', width: 390, height: 844 },
  { language: 'en', scheme: 'light' },
];

for (const run of looks(RUNS)) {
  describe(`paths and sessions in ${run.language}, ${run.scheme}, ${run.width ?? 1440} pixels wide`, () => {
    let app;
    let home;
    const at = (rest) => app.page.goto(`${home}/${rest}`);

    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('draws the path flow, tells of a node, and goes on from it', async () => {
      const { page, t } = app;
      await at('paths');
      await page.locator('.wm-flow-node').first().waitFor();
      await app.look('paths');
      assert.ok((await page.locator('.wm-flow-node[data-colour="ended"]').count()) > 0);
      await page.locator('.wm-flow-node').first().focus();
      const first = await page.locator('.wm-flow-details strong').innerText();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      const second = await page.locator('.wm-flow-details strong').innerText();
      assert.notEqual(second, first);
      assert.equal(await page.locator('.wm-flow-node[tabindex="0"]').count(), 1);
      await app.look('paths-node');
      await page.getByRole('button', { name: t('paths:toHere') }).click();
      await page.waitForURL((url) => url.searchParams.has('to'));
      await page.locator('.wm-flow-node[data-colour="ended"]').first().waitFor();
      await app.look('paths-back');
      await page.reload();
      await page.locator('.wm-flow-position', { hasText: '-1' }).waitFor();
    });

    it('shows the same as a table and as CSV', async () => {
      const { page, t } = app;
      await at('paths?from=quote%20request&to=purchase&steps=4&nodes=5&gap=none&view=table');
      await page.getByRole('columnheader', { name: t('paths:fromNode') }).waitFor();
      await app.look('paths-table');
      const rows = await page.locator('.wm-table tbody tr').count();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('shell:saveCsv') }).click()]);
      const csv = await readFile(await download.path(), 'utf8');
      assert.equal(csv.trim().split('\r\n').length, rows + 1);
      assert.ok(rows > 5);
    });

    it('measures sessions', async () => {
      const { page, t } = app;
      await at('sessions?gap=1h');
      await page.getByText(t('sessions:bouncesAre'), { exact: true }).waitFor();
      await page.locator('.wm-chart svg').first().waitFor();
      await app.look('sessions');
      await page.getByRole('textbox', { name: t('sessions:gap') }).fill('30');
      await page.getByText(t('sessions:gapHint')).waitFor();
    });

    it('finds what goes with converting', async () => {
      const { page, t } = app;
      await at(`funnel?steps=${encodeURIComponent(JSON.stringify(['quote sent', 'purchase']))}`);
      await page.locator('.wm-bars > li').nth(1).waitFor();
      await page.getByRole('button', { name: t('correlation:title') }).click();
      await page.locator('.wm-odds tbody tr').first().waitFor();
      await app.look('correlation');
      await page.reload();
      await page.locator('.wm-odds tbody tr').first().waitFor();
      assert.match(page.url(), /correlate=types/);
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
