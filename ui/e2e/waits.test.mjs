// Waits, rework and representatives of the sample log, in a real browser against a running demo: BASE_URL says where it is.
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
  { language: 'zh', scheme: 'dark', width: 390, height: 844 },
  { language: 'en', scheme: 'light' },
];

for (const run of looks(RUNS)) {
  describe(`waits in ${run.language}, ${run.scheme}, ${run.width ?? 1440}`, () => {
    let app;
    let sample;
    let map;

    before(async () => {
      app = await open(browser, run);
      sample = await app.enter();
      await app.page.waitForURL(/\/maps\/[0-9a-f-]{36}/);
      map = app.page.url().match(/maps\/([0-9a-f-]{36})/)[1];
    });
    after(() => app?.close());

    it('shows waits, and the obstacle with its chart', async () => {
      const { page, t } = app;
      await page.goto(`${sample}/bottlenecks`);
      await page.locator('.wm-waits > li').first().waitFor();
      await page.getByRole('heading', { name: 'quote request → quote sent', exact: true }).waitFor();
      await page.getByRole('slider').first().focus();
      const before = await page.getByText(t('bottlenecks:whatIfNote')).first().locator('..').innerText();
      await page.keyboard.press('Home');
      assert.notEqual(await page.getByText(t('bottlenecks:whatIfNote')).first().locator('..').innerText(), before);
      await app.look('bottlenecks');
    });

    it('turns to the table, and keeps stages in the address', async () => {
      const { page, t } = app;
      await page.goto(`${sample}/bottlenecks?view=table&stages=draft`);
      await page.getByRole('table', { name: t('bottlenecks:title') }).waitFor();
      await app.look('bottlenecks-table');
      assert.equal(await page.getByLabel(t('shell:stages.label')).first().inputValue(), t('shell:stages.draft'));
    });

    it('shows the seamlessness of every stage transition', async () => {
      const { page, t } = app;
      await page.goto(`${sample}/seamlessness`);
      await page.getByRole('table', { name: t('seamlessness:disturbances'), exact: true }).waitFor();
      await page.getByText(t('seamlessness:noDepartments'), { exact: true }).waitFor();
      await app.look('seamlessness');
    });

    it('shows where departments hand customers over, by the stages of the map', async () => {
      const { page, t } = app;
      await page.goto(`${sample}/seamlessness?stages=${map}`);
      const handovers = page.getByRole('table', { name: t('seamlessness:handovers'), exact: true });
      await handovers.getByText('Marketing → Sales', { exact: true }).waitFor();
      assert.ok((await handovers.locator('tbody tr').count()) >= 2);
      assert.equal(await page.getByText(t('seamlessness:noDepartments'), { exact: true }).count(), 0);
      await app.look('seamlessness-handovers');
    });

    it('puts the loop at the checkout first, by device', async () => {
      const { page } = app;
      await page.goto(`${sample}/rework?by=device`);
      const first = page.locator('.wm-loops > li').first();
      await first.getByText('checkout started → payment failed → checkout started').waitFor();
      await first.getByText('mobile', { exact: true }).waitFor();
      await app.look('rework');
    });

    it('shows journeys that stand for all', async () => {
      const { page } = app;
      await page.goto(`${sample}/representatives?count=3`);
      await page.locator('.wm-variants > li').nth(2).waitFor();
      assert.equal(await page.locator('.wm-variants > li').count(), 3);
      await app.look('representatives');
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
