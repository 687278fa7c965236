// What people expect of the map editor whatever they set in their system, and search, templates and personas, in a real browser
// against a running demo: BASE_URL says where it is. docs/ui-checks.md tells which test shows which check.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapOn, newMap, within } from './maps.mjs';

let browser;
let app;
let root;
let address;
const name = `Checked ${Date.now()}`;

before(async () => {
  browser = await launch();
  app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
  root = await app.enter();
  const dialog = await newMap(app, root, name);
  await dialog.locator('.wm-jm-kinds label:has(input[name="template"])').nth(1).click();
  await dialog.getByRole('button', { name: app.t('mapeditor:new.create') }).click();
  await app.page.locator('.wm-stage').nth(1).waitFor();
  await mapOn(app.page).write(0, 0, 'A rare zebra word');
  address = app.page.url();
});
after(() => browser?.close());

/** Elements whose text is cut off at their edge. */
const clipped = () =>
  app.page.evaluate(() =>
    [...document.querySelectorAll('.wm-jm-head *, .wm-jm-panel *, .wm-jm-card, .wm-jm-stages h2, .wm-jm-lane h3, .wm-jm-foot *')]
      .filter((it) => it.childElementCount === 0 && it.textContent.trim() !== '' && it.checkVisibility() && !it.closest('.wm-hidden, svg, input, textarea, select'))
      .filter((it) => {
        for (let box = it; box && !box.matches('.wm-jm-panel, .wm-jm-head, .wm-jm-box'); box = box.parentElement)
          if (getComputedStyle(box).overflowX === 'hidden' && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)) return true;
        return false;
      })
      .map((it) => it.textContent.trim().slice(0, 40)),
  );

it('opens the palette and gives the focus back', async () => {
  const { page, t } = app;
  const map = mapOn(page);
  await map.card('zebra').click();
  const focused = await map.focus();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(t('shell:palette.placeholder')).waitFor();
  await page.keyboard.press('Escape');
  await within(3, 'the focus is back on the card', async () => (await map.focus()) === focused);
  assert.equal(await page.getByRole('button', { name: /^save$/i }).count(), 0, 'nothing has to be saved');
});

it('stays readable in forced colours, moves nothing, and follows the theme', async () => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const border = await page.locator('.wm-jm-card').first().evaluate((card) => getComputedStyle(card).borderTopStyle);
  assert.notEqual(border, 'none');
  await app.settle();
  await page.screenshot({ path: new URL('../target/screenshots/map-forced-colors.png', import.meta.url).pathname });
  const moving = await page.evaluate(() => document.getAnimations().filter((it) => it.playState === 'running' && it.effect.getTiming().iterations === Infinity).length);
  assert.equal(moving, 0, 'nothing moves on its own');
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
  await within(3, 'dark as the system is', async () => (await page.locator('html').getAttribute('data-mantine-color-scheme')) === 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
});

it('holds wider text spacing and texts that are 40 % longer', async () => {
  const { page } = app;
  await page.goto(`${address}?panel=details`);
  const map = mapOn(page);
  await map.card('zebra').click();
  // A sheet that a script makes: the page's policy allows no style of its own.
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [spacing];
  });
  await app.settle();
  assert.deepEqual(await clipped(), []);
  assert.equal(await app.isTooWide(), false);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.wm-jm'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data;
      if (text.trim().length > 2) walker.currentNode.data = text + ' шire'.repeat(20).slice(0, Math.ceil(text.length * 0.4));
    }
  });
  assert.deepEqual(await clipped(), []);
  assert.equal(await app.isTooWide(), false);
  await page.reload();
});

it('fits 320 pixels, which is 400 % of 1280, and eight tabs open', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(address);
  await page.locator('.wm-jm-reader h2').waitFor();
  await app.look('map-320');
  await page.goto(`${root}/maps?q=zebra`);
  await page.locator('.wm-hits mark').first().waitFor();
  await app.look('maps-found-320');
  await page.goto(`${address}/walk`);
  await page.locator('.wm-walk-step').first().waitFor();
  await app.look('walk-320');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  const others = [];
  for (let n = 0; n < 7; n++) others.push(await page.context().newPage());
  await Promise.all(others.map((other) => other.goto(address, { waitUntil: 'commit' })));
  for (const other of others) await other.locator('.wm-jm-card').first().waitFor();
  for (const other of others) await other.close();
});

it('finds words inside maps and leads to the card', async () => {
  const { page, t } = app;
  await page.goto(`${root}/maps`);
  await page.getByRole('searchbox', { name: t('mapgaps:search') }).fill('ZEBRA');
  await page.locator('.wm-hits mark', { hasText: 'zebra' }).first().waitFor();
  await app.look('maps-found');
  await page.locator('.wm-hits a').first().click();
  await within(5, 'the card has the focus', async () => /^card:/.test(await mapOn(page).focus()));
});

it('keeps the map as a template and begins another with it', async () => {
  const { page, t } = app;
  await page.goto(`${address}?panel=about`);
  const panel = page.locator('.wm-jm-panel');
  await panel.getByRole('button', { name: t('maptemplates:keep'), exact: true }).click();
  await panel.getByLabel(t('maptemplates:name'), { exact: true }).fill(`Model ${name}`);
  await panel.getByRole('button', { name: t('maptemplates:keepNow'), exact: true }).click();
  await panel.getByText(t('maptemplates:kept')).waitFor();
  const dialog = await newMap(app, root, `${name} again`);
  const own = dialog.locator('.wm-jm-kinds label', { hasText: `Model ${name}` });
  await own.click();
  await app.look('map-new-own');
  await dialog.getByRole('button', { name: t('mapeditor:new.create') }).click();
  await page.getByRole('heading', { name: `${name} again` }).waitFor();
  await mapOn(page).card('zebra').waitFor();
});

it('puts personas side by side and counts their segments', async () => {
  const { page, t } = app;
  await page.goto(`${address}?panel=personas`);
  const panel = page.locator('.wm-jm-panel');
  await panel.getByRole('button', { name: t('mapeditor:personas.add'), exact: true }).click();
  const segment = panel.getByLabel(t('mapsegments:segment'), { exact: true });
  await segment.fill('did purchase at lest 2 times');
  await panel.locator('.mantine-Textarea-error').waitFor();
  await segment.fill('did purchase');
  await panel.locator('p[role="status"]').waitFor();
  await panel.getByRole('button', { name: t('mapsegments:compare'), exact: true }).click();
  const sides = page.getByRole('dialog', { name: t('mapsegments:compareTitle') });
  await within(5, 'two personas', async () => (await sides.locator('thead th').count()) >= 2);
  await sides.getByText('did purchase', { exact: true }).waitFor();
  await app.look('personas-side-by-side');
});

it('breaks no rule of accessibility and reports no error', () => {
  assert.deepEqual(app.violations, []);
  assert.deepEqual(app.errors.filter((error) => !/400/.test(error)), []);
});
