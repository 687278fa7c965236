// What people expect of the map editor whatever they set in their system, in a real browser against a running demo: BASE_URL says
// where it is. docs/ui-checks.md tells which test shows which check.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapByRequest, mapOn, within } from './maps.mjs';

let browser;
let app;
let root;
let address;

before(async () => {
  browser = await launch();
  app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
  root = await app.enter();
  address = `${root}/maps/${await mapByRequest(app, root, `Checked ${Date.now()}`)}`;
  await app.page.goto(address);
  await app.page.locator('.wm-stage').nth(1).waitFor();
  await mapOn(app.page).write(0, 0, 'Looks for a bicycle');
});
after(() => browser?.close());

/** Texts of the map's page that are cut off at the edge of a box, down from its head, sheet or panel. */
const clipped = () =>
  app.page.evaluate(() =>
    [...document.querySelectorAll('.wm-jm-head *, .wm-jm-panel *, .wm-jm-card *, .wm-jm-stages h2, .wm-jm-lane h3, .wm-jm-foot *')]
      .filter((it) => it.childElementCount === 0 && it.textContent.trim() !== '' && it.checkVisibility() && !it.closest('.wm-hidden, svg, input, textarea, select'))
      .filter((it) => {
        for (let box = it; box && !box.matches('.wm-jm-panel, .wm-jm-head, .wm-jm-box'); box = box.parentElement)
          if (getComputedStyle(box).overflowX === 'hidden' && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)) return true;
        return false;
      })
      .map((it) => it.textContent.trim().slice(0, 40)),
  );

it('opens the palette and gives the focus back; nothing has to be saved', async () => {
  const { page, t } = app;
  const map = mapOn(page);
  await map.card('bicycle').click();
  const focused = await map.focus();
  assert.match(focused, /^card:/);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(t('shell:palette.placeholder')).waitFor();
  await page.keyboard.press('Escape');
  await within(3, 'the focus is back on the card', async () => (await map.focus()) === focused);
  assert.equal(await page.getByRole('button', { name: /^save$/i }).count(), 0);
});

it('stays readable in forced colours and moves nothing', async () => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  assert.notEqual(await page.locator('.wm-jm-card').first().evaluate((card) => getComputedStyle(card).borderTopStyle), 'none');
  await page.screenshot({ path: new URL('../target/screenshots/map-forced-colors.png', import.meta.url).pathname });
  const moving = await page.evaluate(() => document.getAnimations().filter((it) => it.playState === 'running' && it.effect.getTiming().iterations === Infinity).length);
  assert.equal(moving, 0, 'nothing moves on its own');
  await page.emulateMedia({ forcedColors: 'none' });
});

it('holds wider text spacing and texts that are 40 % longer', async () => {
  const { page } = app;
  await page.goto(`${address}?panel=details`);
  await mapOn(page).card('bicycle').click();
  await page.locator('.wm-jm-panel .mantine-SegmentedControl-root').first().waitFor();
  // A sheet that a script makes: the page's policy allows no style of its own.
  const sheets = (rules) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, rules);
  await sheets('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
  assert.deepEqual(await clipped(), []);
  assert.equal(await app.isTooWide(), false);
  await sheets('');
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.wm-jm'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data;
      if (text.trim().length > 2) walker.currentNode.data = text + ' wider'.repeat(40).slice(0, Math.ceil(text.length * 0.4));
    }
  });
  await page.screenshot({ path: new URL('../target/screenshots/map-longer.png', import.meta.url).pathname });
  assert.deepEqual(await clipped(), []);
  assert.equal(await app.isTooWide(), false);
});

it('is dark from the first frame where the system is, follows it, and can be set', async () => {
  const { page, t } = app;
  await page.addInitScript(() => {
    window.frames_ = [];
    const look = () => {
      if (document.documentElement) window.frames_.push(getComputedStyle(document.documentElement).colorScheme);
      if (window.frames_.length < 400) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
  const seen = () => page.evaluate(() => [...new Set(window.frames_)]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(address);
  await mapOn(page).card('bicycle').waitFor();
  assert.deepEqual(await seen(), ['dark'], 'no frame was light');
  await page.emulateMedia({ colorScheme: 'light' });
  await within(3, 'light as the system is', async () => (await scheme()) === 'light');
  await page.getByRole('button', { name: t('shell:scheme.label') }).click();
  await page.getByRole('menuitem', { name: t('shell:scheme.dark') }).click();
  await within(3, 'dark as it was set', async () => (await scheme()) === 'dark');
  await page.reload();
  await mapOn(page).card('bicycle').waitFor();
  assert.deepEqual(await seen(), ['dark'], 'what was set holds from the first frame');
  await page.evaluate(() => localStorage.removeItem('waymark-scheme'));
});

it('fits 320 pixels, which is 400 % of 1280, in all panels that a phone has', async () => {
  const { page, t } = app;
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(address);
  await page.locator('.wm-jm-reader h2').waitFor();
  await app.look('map-320');
  for (const panel of ['mapversions:title', 'mapgaps:title']) {
    await page.getByRole('button', { name: t(panel), exact: true }).click();
    await page.locator('.wm-jm-panel h2', { hasText: t(panel) }).waitFor();
    await app.look(`map-320-${panel.split(':')[0]}`);
  }
  // On a phone a gap leads to its stage.
  await page.locator('.wm-gaps button').last().click();
  await page.locator('.wm-jm-reader h2').waitFor();
  await page.goto(`${address}/walk`);
  await page.locator('.wm-walk-step').first().click();
  await app.look('walk-320');
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('says what an empty list is, and offers one action', async () => {
  const { page, t } = app;
  await page.goto(`${address}/walks`);
  await page.getByText(t('walks:empty.title')).waitFor();
  // The demo always has its sample map: this is what a server answers for a workspace that has none.
  await page.route('**/api/workspaces/*/maps', (route) => route.fulfill({ json: [] }));
  await page.goto(`${root}/maps`);
  await page.getByRole('heading', { name: t('maps:empty.title') }).waitFor();
  await page.getByText(t('maps:empty.about')).waitFor();
  await page.getByRole('main').getByRole('button', { name: t('mapeditor:new.action') }).waitFor();
  await page.unroute('**/api/workspaces/*/maps');
});

it('opens in eight tabs at once', async () => {
  const { page } = app;
  await page.goto(address);
  const others = await Promise.all(Array.from({ length: 7 }, () => page.context().newPage()));
  await Promise.all(others.map((other) => other.goto(address, { waitUntil: 'commit' })));
  for (const other of [page, ...others]) {
    await other.locator('.wm-jm-card').first().waitFor();
    await within(5, 'its line is open', async () => (await other.locator('.wm-save').getAttribute('data-kind')) === 'saved');
  }
  await Promise.all(others.map((other) => other.close()));
});

it('breaks no rule of accessibility and reports no error', () => {
  assert.deepEqual(app.violations, []);
  assert.deepEqual(app.errors, []);
});
