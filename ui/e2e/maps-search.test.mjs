// Search over all maps, templates of one's own, and personas side by side, in a real browser against a running demo.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapByRequest, mapOn, newMap, within } from './maps.mjs';

let browser;
let app;
let root;
let address;
const stamp = Date.now().toString(36);
const name = `Searched ${stamp}`;

before(async () => {
  browser = await launch();
  app = await open(browser, { language: 'uk', scheme: 'dark', reducedMotion: 'reduce' });
  root = await app.enter();
  address = `${root}/maps/${await mapByRequest(app, root, name, { language: 'uk' })}`;
  await app.page.goto(address);
  await app.page.locator('.wm-stage').nth(1).waitFor();
  await mapOn(app.page).write(0, 0, `Рідкісне слово зебра${stamp}`);
});
after(() => browser?.close());

it('finds words inside maps and leads to the card', async () => {
  const { page, t } = app;
  await page.goto(`${root}/maps`);
  await page.getByRole('searchbox', { name: t('mapgaps:search') }).fill(`ЗЕБРА${stamp}`);
  await page.locator('.wm-hits mark', { hasText: `зебра${stamp}` }).waitFor();
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
  await dialog.locator('.wm-jm-kinds label', { hasText: `Model ${name}` }).click();
  await app.look('map-new-own');
  await dialog.getByRole('button', { name: t('mapeditor:new.create') }).click();
  await page.getByRole('heading', { name: `${name} again` }).waitFor();
  await mapOn(page).card('зебра').waitFor();
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
  await panel.locator('p[role="status"]').first().waitFor();
  await panel.getByRole('button', { name: t('mapsegments:compare'), exact: true }).click();
  const sides = page.getByRole('dialog', { name: t('mapsegments:compareTitle') });
  await within(5, 'two personas', async () => (await sides.locator('thead th').count()) >= 2);
  await sides.getByText('did purchase', { exact: true }).waitFor();
  await app.look('personas-side-by-side');
});

it('proposes personas from what customers did', async () => {
  const { page, t } = app;
  await page.keyboard.press('Escape');
  const panel = page.locator('.wm-jm-panel');
  const before = await panel.locator('.wm-jm-persona').count();
  await panel.getByRole('button', { name: t('mapsegments:propose'), exact: true }).click();
  const proposed = page.locator('.wm-personas-proposed > li');
  await proposed.nth(1).locator('code').waitFor({ timeout: 30_000 });
  const kept = await proposed.nth(0).locator('code').textContent();
  await proposed.nth(0).getByRole('checkbox').check();
  await proposed.nth(1).getByRole('checkbox').check();
  await proposed.nth(0).getByLabel(t('mapeditor:personas.name'), { exact: true }).fill('Покупець');
  await app.look('personas-proposed');
  await page.getByRole('dialog').getByRole('button', { name: t('mapsegments:proposeTake_few', { n: '2' }), exact: true }).click();
  await within(5, 'two more personas', async () => (await panel.locator('.wm-jm-persona').count()) === before + 2);
  await panel.locator('.wm-jm-persona').nth(before).filter({ hasText: 'Покупець' }).click();
  await within(5, 'the segment', async () => (await panel.getByLabel(t('mapsegments:segment'), { exact: true }).last().inputValue()) === kept);
});

it('breaks no rule of accessibility and reports no error', () => {
  assert.deepEqual(app.violations, []);
  // A condition that cannot be read is answered with 400.
  assert.deepEqual(app.errors.filter((error) => !/400/.test(error)), []);
});
