// What is missing in a map leads to its place; where a map belongs, in the list of maps.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapFromTemplate, mapOn, within } from './maps.mjs';

describe('a map among others', () => {
  let browser;
  let app;
  let map;
  let root;
  const name = `Placed ${Date.now()}`;
  const portfolio = `Portfolio ${Date.now()}`;
  before(async () => {
    browser = await launch();
    app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
    root = await app.enter();
    for (const called of [portfolio, name]) {
      await mapFromTemplate(app, root, called);
    }
    map = mapOn(app.page);
  });
  after(() => browser?.close());

  it('what is missing leads to its place', async () => {
    const { page, t } = app;
    await page.getByRole('button', { name: t('mapgaps:title'), exact: true }).click();
    await page.locator('.wm-gaps button').first().click();
    await within(3, 'the place has the focus', async () => /^(cell|stage):/.test(await map.focus()));
    const gaps = await page.locator('.wm-gaps button').count();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Filled');
    await page.keyboard.press('Enter');
    await within(6, 'one gap less', async () => (await page.locator('.wm-gaps button').count()) === gaps - 1);
    await app.look('map-gaps');
  });

  it('belongs somewhere, is found by tag, and goes into the archive', async () => {
    const { page, t } = app;
    await page.getByRole('button', { name: t('mapeditor:about.title'), exact: true }).click();
    await page.getByLabel(t('mapeditor:about.owner'), { exact: true }).fill('Olena');
    await page.getByLabel(t('mapeditor:about.reviewDate'), { exact: true }).fill('2020-01-31');
    const tag = `t${Date.now()}`;
    await page.getByLabel(t('mapeditor:about.tags'), { exact: true }).fill(tag);
    await page.getByLabel(t('mapgaps:parent'), { exact: true }).selectOption({ label: portfolio });
    await page.locator('.wm-jm-head').getByText(t('mapgaps:stale.review-due')).waitFor();
    await within(4, 'all changes saved', async () => (await page.locator('.wm-save').innerText()) === t('maps:saved'));
    await page.waitForTimeout(900);
    await app.look('map-about');
    await page.goto(`${root}/maps`);
    const row = page.locator('.wm-map-row', { hasText: name });
    await page.locator('.wm-maps-below .wm-map-row', { hasText: name }).waitFor();
    await page.locator('.wm-seven summary').click();
    await app.look('maps-list');
    await row.getByRole('button', { name: t('mapgaps:onlyTag', { tag }) }).click();
    await within(3, 'one map is left', async () => (await page.locator('.wm-map-row').count()) === 1);
    assert.match(page.url(), new RegExp(`tag=${tag}`));
    await row.getByRole('button', { name: t('mapgaps:more', { name }) }).click();
    await page.getByRole('menuitem', { name: t('mapgaps:archive'), exact: true }).click();
    await page.getByText(t('mapgaps:noneFound')).waitFor();
    await page.locator('.mantine-SegmentedControl-label', { hasText: t('mapgaps:show.archived') }).click();
    await row.waitFor();
    const phone = await open(browser, { language: 'zh', scheme: 'dark', width: 390, height: 844, reducedMotion: 'reduce' });
    await phone.page.goto(`${root}/maps`);
    await phone.page.locator('.wm-map-row').first().waitFor();
    await phone.look('maps-list');
    assert.deepEqual(phone.violations, []);
    assert.deepEqual(app.violations, []);
    assert.deepEqual(app.errors, []);
  });
});
