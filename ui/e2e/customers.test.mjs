// One customer is found, seen and left, in a real browser against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { looks } from './looks.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const run of looks([
  { language: 'uk', scheme: 'dark', width: 390, height: 844 },
  { language: 'en', scheme: 'light' },
])) {
  describe(`customers in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let root;
    before(async () => {
      app = await open(browser, run);
      root = await app.enter();
    });
    after(() => app?.close());

    it('finds a customer and shows the timeline, the stages and the card', async () => {
      const { page, t } = app;
      await page.goto(`${root}/customers`);
      const first = page.getByRole('region', { name: t('customers:found') }).last().locator('tbody button').first();
      const name = (await first.innerText()).trim();
      await page.getByLabel(t('customers:search')).fill(name);
      await page.getByRole('button', { name: t('customers:find') }).click();
      await page.waitForFunction(() => document.querySelectorAll('.wm-customer-name').length === 1);
      await app.look('customers');
      await page.locator('.wm-customer-name').click();
      await page.locator('.wm-timeline strong').first().waitFor();
      await page.getByRole('heading', { name: t('customers:card') }).waitFor();
      assert.match(page.url(), /customer=/);
      await app.look('customer');
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });

    it('shows what arrives, hides a type and takes that back', async () => {
      const { page, t } = app;
      await page.goto(`${root}/catalog`);
      await page.locator('.wm-catalog-name').first().waitFor();
      await app.look('catalog');
      const [wide, tall] = await page.locator('.wm-catalog-types').evaluate((table) => [table.scrollWidth - table.parentElement.clientWidth, Math.max(...[...table.querySelectorAll('.wm-catalog-name')].map((name) => name.offsetHeight))]);
      assert.ok(wide <= 0 && tall < 60, `the types are ${wide} too wide, names ${tall} tall`);
      await page.locator('.wm-catalog-name').last().click();
      await page.getByRole('heading', { name: t('catalog:properties'), exact: true }).waitFor();
      await app.look('catalog-type');
      await page.getByRole('switch', { name: t('catalog:hide') }).click({ force: true });
      await page.getByRole('button', { name: t('catalog:save'), exact: true }).click();
      await page.getByText(t('catalog:isHidden')).waitFor();
      await page.getByRole('button', { name: t('catalog:undo'), exact: true }).click();
      await page.getByText(t('catalog:isHidden')).waitFor({ state: 'detached' });
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });

    it('shows consent, how long events are kept, and personal fields', async () => {
      const { page, t } = app;
      await page.goto(`${root}/privacy`);
      await page.getByText(t('privacy:nothingRequired')).waitFor();
      await page.getByText(t('privacy:keptForEver')).waitFor();
      await page.locator('.wm-privacy-fields tbody tr').first().waitFor();
      await app.look('privacy');
      // Nobody may require consent in the demo, so this answer is given in its place; CatalogIT shows the server's own.
      await page.route('**/heed?*', (route) => route.fulfill({ json: { purposes: ['Advertising'], kept: 43, customers: 300 } }));
      await page.goto(`${root}/funnel`);
      await page.getByText(t('shell:heed.only', { purposes: 'Advertising', n: 43, all: 300 })).waitFor();
      await app.look('heed');
      await page.unroute('**/heed?*');
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });

    it('says why nobody was joined', async () => {
      const { page, t } = app;
      await page.goto(`${root}/identity`);
      await page.getByText(t('identity:none')).waitFor();
      await page.getByText(t('identity:rules'), { exact: true }).click();
      await page.getByRole('button', { name: t('identity:save') }).waitFor();
      await app.look('identity');
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
