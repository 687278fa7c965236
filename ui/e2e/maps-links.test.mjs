// Branches, loops and sub-maps between the steps of a map, in a real browser against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, open } from './app.mjs';
import { within } from './maps.mjs';

let browser;
let app;
let root;
before(async () => {
  browser = await launch();
  app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
  root = await app.enter();
});
after(() => browser?.close());

/** A new map drafted from the log, so that it has steps, without the links of the draft. Returns its id. */
const draft = (name) =>
  app.page.evaluate(
    async ([ws, name]) => {
      const { csrf } = await (await fetch('/api/session')).json();
      const ask = async (method, path, body) => {
        const headers = { 'Content-Type': 'application/json', [csrf.header]: csrf.token };
        return (await fetch(`/api/workspaces/${ws}/maps${path}`, { method, headers, body: JSON.stringify(body) })).json();
      };
      const { id } = await ask('POST', '/draft', { name });
      const map = await (await fetch(`/api/workspaces/${ws}/maps/${id}`)).json();
      await ask('PUT', `/${id}`, { ...map, links: [] });
      return id;
    },
    [root.split('/w/')[1], name],
  );
const saved = () => within(3, 'all changes saved', async () => (await app.page.locator('.wm-save').getAttribute('data-kind')) === 'saved');

it('draws a branch by mouse and a loop by keyboard, labels, undoes and keeps them', async () => {
  const { page, t } = app;
  const id = await draft('Ways');
  await page.goto(`${root}/maps/${id}`);
  const steps = page.locator('.wm-jm-steps .wm-step-card');
  await steps.nth(2).waitFor();
  await steps.nth(0).hover();
  const handle = await steps.nth(0).locator('.wm-jm-linker').boundingBox();
  const end = await steps.nth(2).boundingBox();
  await page.mouse.move(handle.x + 12, handle.y + 12);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + 50, { steps: 5 });
  assert.equal(await steps.nth(2).getAttribute('data-aimed'), 'true');
  await page.mouse.up();
  const ways = page.locator('.wm-jm-ways [data-way]');
  await within(4, 'one way', async () => (await ways.count()) === 1);
  assert.equal(await ways.first().getAttribute('data-kind'), 'branch');
  await ways.first().click();
  const panel = page.locator('.wm-jm-panel');
  await panel.getByLabel(t('maplinks:label'), { exact: true }).fill('if they ask for advice');
  await within(4, 'its label', async () => (await ways.first().innerText()) === 'if they ask for advice');
  // By keyboard: the third step, its details, "Link to…".
  await steps.nth(2).focus();
  const target = panel.getByLabel(t('maplinks:linkTo'), { exact: true });
  await target.selectOption({ index: 1 });
  await within(4, 'a loop', async () => (await page.locator('.wm-jm-ways path[data-kind="loop"]').count()) === 1);
  await app.look('map-ways');
  await page.locator('.wm-jm-corner').click();
  await page.keyboard.press('Control+z');
  await within(3, 'no loop', async () => (await page.locator('.wm-jm-ways path[data-kind="loop"]').count()) === 0);
  await page.keyboard.press('Control+Shift+z');
  await within(3, 'the loop again', async () => (await page.locator('.wm-jm-ways path[data-kind="loop"]').count()) === 1);
  // It follows the sheet: the arrow's end stays over its step while the box scrolls.
  const offset = () =>
    page.evaluate(() => {
      const path = document.querySelector('.wm-jm-ways path[data-kind="branch"]');
      const step = document.querySelectorAll('.wm-jm-steps .wm-step-card')[2].getBoundingClientRect();
      const end = path.getPointAtLength(path.getTotalLength()).matrixTransform(path.getScreenCTM());
      return { x: Math.round(end.x - step.left), y: Math.round(end.y - step.top) };
    });
  const still = await offset();
  assert.ok(still.x > 0 && Math.abs(still.y) < 8, JSON.stringify(still));
  await page.locator('.wm-jm-box').evaluate((box) => box.scrollTo(160, 40));
  assert.deepEqual(await offset(), still);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.wm-jm-paper').getByText('if they ask for advice').waitFor();
  await page.emulateMedia({ media: 'screen' });
  await saved();
  await page.reload();
  await within(5, 'both ways again', async () => (await ways.count()) === 2);
  // Deleted in the details, and taken back.
  await ways.filter({ hasText: 'advice' }).click();
  await panel.locator('[aria-label^="Delete the way"]').first().click();
  await within(3, 'one way', async () => (await ways.count()) === 1);
  await page.locator('.wm-jm-toast').getByRole('button', { name: t('mapeditor:undo'), exact: true }).click();
  await within(3, 'two ways', async () => (await ways.count()) === 2);
});

it('opens the sub-map of a step and leads back', async () => {
  const { page, t } = app;
  const inner = await draft('Closer');
  const outer = await draft('Wider');
  await page.goto(`${root}/maps/${outer}?panel=details`);
  const step = page.locator('.wm-jm-steps .wm-step-card').first();
  await step.waitFor();
  await step.focus();
  await page.locator('.wm-jm-panel').getByLabel(t('maplinks:subMap'), { exact: true }).last().selectOption(inner);
  const link = step.locator('.wm-jm-submap');
  await link.waitFor();
  await saved();
  await link.click();
  await page.getByRole('heading', { name: 'Closer' }).waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: t('maplinks:crumbs') }).getByRole('link', { name: 'Wider' }).click();
  await page.getByRole('heading', { name: 'Wider' }).waitFor();
});

it('breaks no rule of accessibility and reports no error', () => {
  assert.deepEqual(app.violations, []);
  assert.deepEqual(app.errors, []);
});
