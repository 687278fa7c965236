// Saved views, boards and the weekly sheet, in a real browser against a running demo.
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
  describe(`boards in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    const name = `Months ${run.language}`;
    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('makes a board and saves a view onto it', async () => {
      const { page, t } = app;
      await page.goto(`${home}/boards`);
      await page.getByRole('textbox', { name: t('boards:new') }).fill(name);
      await page.getByRole('button', { name: t('boards:create') }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await page.goto(`${home}/activity?period=month`);
      await page.getByRole('button', { name: t('boards:save') }).click();
      const dialog = page.getByRole('dialog', { name: t('boards:saveTitle') });
      await dialog.getByRole('textbox', { name: t('boards:name') }).fill(`${name} active`);
      await dialog.getByRole('combobox', { name: t('boards:putOn') }).click();
      await page.getByRole('option', { name, exact: true }).click();
      await dialog.getByRole('button', { name: t('boards:save') }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.goto(`${home}/boards`);
      await page.getByRole('link', { name: `${name} active` }).waitFor();
      await app.look('boards');
      await page.getByRole('link', { name, exact: true }).click();
    });

    it('shows the view as a tile, adds a metric and moves it first', async () => {
      const { page, t } = app;
      await page.locator('.wm-tile .wm-chart-box svg').first().waitFor();
      await page.getByRole('button', { name: t('boards:edit') }).click();
      await page.getByRole('button', { name: t('boards:addMetric') }).click();
      const dialog = page.getByRole('dialog', { name: t('boards:addMetric') });
      await dialog.getByRole('button', { name: t('boards:addMetric') }).click();
      const tiles = page.getByRole('list', { name }).getByRole('listitem');
      const events = t('trends:names.events');
      const isFirst = (text) => page.waitForFunction((wanted) => document.querySelector('.wm-tile h2')?.textContent === wanted, text);
      await page.getByRole('button', { name: t('boards:earlier', { name: events }) }).click();
      await isFirst(events);
      const grip = page.getByRole('button', { name: t('boards:grip', { name: events }), exact: true });
      await grip.focus();
      await page.keyboard.press('ArrowRight');
      await isFirst(`${name} active`);
      await page.getByText(t('boards:moved', { name: events, n: 2 })).waitFor({ state: 'attached' });
      assert.ok(await grip.evaluate((button) => document.activeElement === button), 'the handle keeps the focus');
      await grip.dragTo(page.locator('.wm-tile').first());
      await isFirst(events);
      await page.locator('.wm-tile .wm-spark').waitFor();
      await app.look('board');
      assert.equal(await tiles.count(), 2);
      await page.reload();
      await page.locator('.wm-tile .wm-spark').waitFor();
      await page.getByRole('link', { name: `${name} active` }).click();
      await page.waitForURL(/activity\?period=month/);
    });

    it('tells last week, and what is on the sheet is chosen', async () => {
      const { page, t } = app;
      await page.goto(`${home}/weekly`);
      await page.locator('.wm-sheet .wm-spark').first().waitFor();
      const before = await page.locator('.wm-sheet > li').count();
      await app.look('weekly');
      await page.getByRole('button', { name: t('weekly:choose') }).click();
      const remove = page.getByRole('button', { name: t('trends:remove', { name: t('trends:names.events') }) });
      await remove.press('Enter'); // a click may miss it while the dialogue still moves
      await remove.waitFor({ state: 'detached' });
      await app.look('weekly-choose');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.wm-sheet > li').count(), before - 1);
      const dialog = page.getByRole('dialog', { name: t('weekly:choose') });
      await page.getByRole('button', { name: t('weekly:choose') }).click();
      await dialog.getByRole('button', { name: t('trends:add') }).click();
      await page.locator('.wm-sheet > li').nth(before - 1).waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
