// Versions of a map: kept, looked at, compared in sentences, restored.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapFromTemplate, within } from './maps.mjs';

/** The sentence on a difference, as the screen begins it. */
const sentence = ({ t }, key, values) => {
  const said = t(`mapversions:sentence.${key}`, { part: t('mapversions:part.card'), ...values });
  return said.charAt(0).toUpperCase() + said.slice(1);
};

describe('versions of a map', () => {
  let browser;
  let app;
  let map;
  const name = `Kept ${Date.now()}`;
  before(async () => {
    browser = await launch();
    app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
    const root = await app.enter();
    map = await mapFromTemplate(app, root, name);
    await map.write(0, 0, 'Said in spring');
  });
  after(() => browser?.close());

  it('are kept, and compared with what came after', async () => {
    const { page, t } = app;
    await page.getByRole('button', { name: t('mapversions:title'), exact: true }).click();
    await page.getByLabel(t('mapversions:name'), { exact: true }).fill('Spring');
    await page.getByRole('button', { name: t('mapversions:keep'), exact: true }).click();
    await page.locator('.wm-versions li', { hasText: 'Spring' }).waitFor();
    await map.write(0, 2, 'Said in summer');
    await map.card('Said in spring').click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Said otherwise');
    await page.keyboard.press('Enter');
    await within(3, 'all changes saved', async () => (await page.locator('.wm-save').innerText()) === t('maps:saved'));
    await page.getByRole('button', { name: `${t('mapversions:changes')}: Spring` }).click();
    const dialog = page.getByRole('dialog', { name: t('mapversions:compareTitle') });
    await dialog.getByText(sentence(app, 'renamed', { before: 'Said in spring', after: 'Said otherwise' })).waitFor();
    await dialog.getByText(sentence(app, 'added', { name: 'Said in summer' })).waitFor();
    await app.look('map-compare');
    // What is compared is in the address: another language tells the same.
    const other = await open(browser, { language: 'uk', scheme: 'dark', reducedMotion: 'reduce' });
    await other.page.goto(page.url());
    await other.page.getByText(sentence(other, 'added', { name: 'Said in summer' })).waitFor();
    await other.look('map-compare');
    assert.deepEqual(other.violations, []);
    await other.close();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('are looked at and restored', async () => {
    const { page, t } = app;
    await page.getByRole('button', { name: `${t('mapversions:look')}: Spring` }).click();
    const shown = page.getByRole('dialog', { name: 'Spring' });
    await shown.locator('.wm-jm-card', { hasText: 'Said in spring' }).waitFor();
    await app.look('map-version');
    await shown.getByRole('button', { name: t('mapversions:restore'), exact: true }).click();
    await page.getByRole('dialog', { name: t('mapversions:restoreTitle', { name: 'Spring' }) }).getByRole('button', { name: t('mapversions:restore'), exact: true }).click();
    await within(5, 'the map is what it was', async () => (await map.texts(0, 0)).includes('Said in spring') && (await map.card('Said in summer').count()) === 0);
    await page.locator('.wm-versions li', { hasText: t('mapversions:before', { name: 'Spring' }) }).waitFor();
    await app.look('map-versions');
    assert.deepEqual(app.violations, []);
    assert.deepEqual(app.errors, []);
  });
});
