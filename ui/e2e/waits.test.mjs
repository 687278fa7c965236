// Waits, rework and representatives of the sample log, in a real browser against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open, BASE_URL } from './app.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'en', scheme: 'light' },
  { language: 'uk', scheme: 'dark' },
  { language: 'zh', scheme: 'light', width: 390, height: 844 },
];

for (const run of RUNS) {
  describe(`waits in ${run.language}, ${run.scheme}, ${run.width ?? 1440}`, () => {
    let app;
    let sample;
    const look = async (screen) => {
      await app.settle();
      assert.deepEqual(await app.check(screen), []);
      assert.deepEqual(await app.rawKeys(), [], `raw keys on ${screen}`);
      assert.equal(await app.isTooWide(), false, `${screen} is too wide`);
    };

    before(async () => {
      app = await open(browser, run);
      await app.page.goto(BASE_URL);
      await app.page.waitForURL(/\/w\/[^/]+/);
      sample = new URL(app.page.url()).pathname.match(/^\/w\/[^/]+/)[0];
    });
    after(() => app?.close());

    it('shows waits, and the obstacle with its chart', async () => {
      const { page, t } = app;
      await page.goto(`${BASE_URL}${sample}/bottlenecks`);
      await page.locator('.wm-waits > li').first().waitFor();
      await page.getByRole('heading', { name: 'quote request → quote sent', exact: true }).waitFor();
      await page.getByRole('slider').first().focus();
      const before = await page.getByText(t('bottlenecks:whatIfNote')).first().locator('..').innerText();
      await page.keyboard.press('Home');
      assert.notEqual(await page.getByText(t('bottlenecks:whatIfNote')).first().locator('..').innerText(), before);
      await look('bottlenecks');
    });

    it('turns to the table, and keeps stages in the address', async () => {
      const { page, t } = app;
      await page.goto(`${BASE_URL}${sample}/bottlenecks?view=table&stages=draft`);
      await page.getByRole('table', { name: t('bottlenecks:title') }).waitFor();
      await look('bottlenecks-table');
      assert.equal(await page.getByLabel(t('shell:stages.label')).first().inputValue(), t('shell:stages.draft'));
    });

    it('shows the seamlessness of every stage transition', async () => {
      const { page, t } = app;
      await page.goto(`${BASE_URL}${sample}/seamlessness`);
      await page.getByRole('table', { name: t('seamlessness:disturbances'), exact: true }).waitFor();
      await page.getByText(t('seamlessness:noDepartments'), { exact: true }).waitFor();
      await look('seamlessness');
    });

    it('puts the loop at the checkout first, by device', async () => {
      const { page } = app;
      await page.goto(`${BASE_URL}${sample}/rework?by=device`);
      const first = page.locator('.wm-loops > li').first();
      await first.getByText('checkout started → payment failed → checkout started').waitFor();
      await first.getByText('mobile', { exact: true }).waitFor();
      await look('rework');
    });

    it('shows journeys that stand for all', async () => {
      const { page } = app;
      await page.goto(`${BASE_URL}${sample}/representatives?count=3`);
      await page.locator('.wm-variants > li').nth(2).waitFor();
      assert.equal(await page.locator('.wm-variants > li').count(), 3);
      await look('representatives');
    });

    it('says nothing wrong on the console', () => assert.deepEqual(app.errors, []));
  });
}
