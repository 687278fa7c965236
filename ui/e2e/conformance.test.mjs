// A map as customers really go it, in a real browser against a running demo: BASE_URL says where it is.
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
  describe(`conformance on a map in ${run.language}, ${run.scheme}, ${run.width ?? 1440}`, () => {
    let app;
    let home;

    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('turns the drawn map into what customers do, and names the customers behind a number', async () => {
      const { page, t } = app;
      await page.goto(`${home}/maps`);
      await page.locator('.wm-map-link').last().click();
      await page.waitForURL(/\/maps\/[^/?]+/);
      await page.getByRole('button', { name: t('conformance:title'), exact: true }).click();
      await page.locator('.wm-conformance-card').first().waitFor();
      await page.getByRole('region', { name: t('conformance:weeks'), exact: true }).waitFor();
      await app.look('conformance');
      const number = page.locator('.wm-conformance-card button').nth(2);
      await number.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('table', { name: t('conformance:customers'), exact: true }).waitFor();
      assert.match(await dialog.locator('tbody tr td').first().innerText(), /^[0-9a-f]{8}$/);
      await app.look('conformance-customers');
      await page.keyboard.press('Escape');
    });

    it('keeps an objective, measures it while it is written, and says what a step is bound to', async () => {
      if (run.width) return;
      const { page, t } = app;
      const objectives = page.getByRole('region', { name: t('objectives:title'), exact: true });
      const field = objectives.getByLabel(t('objectives:add'));
      await field.fill('90% reach "purchase" in 2d');
      await objectives.getByText('expected "within"').waitFor();
      await field.fill('90% reach "quote sent" from "quote request" within 3d');
      await objectives.getByRole('status').filter({ hasText: /\d/ }).waitFor();
      await field.press('Enter');
      await objectives.locator('.wm-objective[data-state="missed"]').waitFor();
      await app.look('objectives');
      await objectives.getByRole('button', { name: /quote request/ }).click();
      await objectives.locator('.wm-objective').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: t('conformance:title'), exact: true }).click();
      await page.locator('.wm-step-card').first().focus();
      await page.goto(`${page.url().split('?')[0]}?panel=details`);
      await page.locator('.wm-step-card').first().click();
      const condition = page.getByLabel(t('bindings:condition'));
      await page.locator('.wm-binding-facts').waitFor();
      await condition.fill('type is "purchase"');
      await page.locator('.wm-binding-warning').first().waitFor();
      await app.look('bindings');
    });

    it('says nothing wrong', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
