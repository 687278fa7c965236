// From the sample's map to what it costs, and to what is done about it: BASE_URL says where a demo runs.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'en', scheme: 'light' },
  { language: 'uk', scheme: 'dark', width: 390, height: 844 },
];

for (const run of RUNS) {
  describe(`findings in ${run.language}, ${run.scheme}, ${run.width ?? 1440}`, () => {
    let app;
    let sample;
    const wide = run.width === undefined;

    before(async () => {
      app = await open(browser, run);
      sample = await app.enter();
    });
    after(() => app?.close());

    it('shows on the map what hurts, the costliest first, and the customers behind it', async () => {
      const { page, t } = app;
      await page.goto(`${sample}/maps`);
      await page.locator('.wm-map-link').last().click();
      await page.waitForURL(/\/maps\/[^/?]+/);
      await page.getByRole('button', { name: t('findings:title'), exact: true }).click();
      const first = page.locator('.wm-finding').first();
      await first.waitFor({ timeout: 30_000 });
      assert.match(await first.innerText(), /quote sent/);
      await app.look('findings-map');
      await first.getByRole('button', { name: t('findings:openCustomers') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('table', { name: t('findings:customers') }).waitFor();
      assert.match(await dialog.innerText(), /quote request/);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    });

    if (wide) {
      it('accepts it onto the map, and makes an opportunity of it', async () => {
        const { page, t } = app;
        const first = page.locator('.wm-finding').first();
        await first.getByRole('button', { name: t('findings:makeOpportunity') }).click();
        await first.getByRole('link', { name: t('findings:inBacklog') }).waitFor();
        await first.getByRole('button', { name: t('findings:accept') }).click();
        await first.getByText(t('findings:states.accepted'), { exact: true }).waitFor();
        await page.getByRole('button', { name: t('findings:title'), exact: true }).click();
        await page.locator('.wm-jm-box').getByText(/quote request.*quote sent/).first().waitFor();
      });

      it('moves its effort by keyboard, and chooses it within the capacity', async () => {
        const { page, t } = app;
        await page.goto(`${sample}/opportunities`);
        const point = page.getByRole('slider').first();
        const before = await point.getAttribute('aria-valuenow');
        await point.press('ArrowRight');
        await page.waitForFunction((old) => document.querySelector('.wm-matrix-point')?.getAttribute('aria-valuenow') !== old, before);
        await page.locator('.wm-backlog tr[data-chosen]').waitFor();
        await page.getByRole('table', { name: t('opportunities:alignment') }).waitFor();
        await app.look('opportunities');
        await page.getByRole('button', { name: t('opportunities:ticket') }).first().click();
        await page.locator('.wm-ticket').getByText('"issuetype"').waitFor();
      });
    }

    it('says nothing wrong', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
