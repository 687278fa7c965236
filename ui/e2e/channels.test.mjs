// Channels, scorecard and contact pressure in a real browser against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
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
  describe(`channels in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    const go = async (screen) => {
      await app.page.goto(`${home}/${screen}`);
      await app.page.getByRole('heading', { name: app.t(`${screen}:title`), exact: true, level: 1 }).waitFor();
    };

    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('shows where customers come again, and what was guessed', async () => {
      const { page, t } = app;
      await go('channels');
      const lost = page.getByRole('region', { name: t('channels:lostTitle') });
      await lost.waitFor();
      assert.match(await lost.locator('tbody tr').first().innerText(), /e-mail\s+phone/);
      await app.look('channels');
      await page.getByText(t('shell:roles.more'), { exact: true }).click();
      await page.getByText(t('shell:roles.guessed'), { exact: true }).first().waitFor();
      await app.look('channels-choices');
    });

    it('keeps the window in the address, and turns to a table', async () => {
      const { page, t } = app;
      await page.goto(`${home}/channels?window=24h&view=table`);
      await page.getByRole('table', { name: t('channels:title'), exact: true }).waitFor();
      await app.look('channels-table');
      assert.match(await page.locator('.wm-definition-said').textContent(), /within 1d/);
    });

    it('finds the Monday chats in the scorecard', async () => {
      const { page, t } = app;
      await go('scorecard');
      const worst = page.getByRole('region', { name: t('scorecard:worst'), exact: true });
      await worst.waitFor();
      for (const row of [0, 1]) assert.match(await worst.locator('tbody tr').nth(row).innerText(), /chat.*1[23]:00/s);
      await app.look('scorecard');
    });

    it('compares messages by a property', async () => {
      const { page, t } = app;
      await page.goto(`${home}/scorecard?variants=country`);
      await page.getByRole('heading', { name: t('scorecard:variantsOf', { channel: 'e-mail', property: 'country' }) }).waitFor();
      await app.look('scorecard-variants');
    });

    it('draws leaving by contact pressure, and lets the types be chosen', async () => {
      const { page, t } = app;
      await page.goto(`${home}/pressure?outgoing=${encodeURIComponent(JSON.stringify(['quote sent', 'help reply']))}`);
      await page.getByRole('heading', { name: t('pressure:curve') }).waitFor();
      await app.look('pressure');
      await page.getByRole('button', { name: t('shell:roles.again') }).first().click();
      await page.getByText(t('shell:roles.guessed'), { exact: true }).first().waitFor();
    });

    it('lets a type that the log has no more be taken out, though it is why there is no answer', async () => {
      const { page, t } = app;
      await page.goto(`${home}/pressure?outgoing=${encodeURIComponent(JSON.stringify(['quote sent', 'gone for good']))}`);
      await page.getByRole('alert').getByText('"gone for good" is no type of event').waitFor();
      const field = page.getByRole('combobox', { name: t('pressure:outgoing'), exact: true });
      await field.click();
      await page.getByRole('option', { name: 'gone for good', exact: true }).click();
      await page.getByRole('application').first().waitFor();
      assert.doesNotMatch(page.url(), /gone/);
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors.filter((error) => !/400/.test(error)), []);
    });
  });
}
