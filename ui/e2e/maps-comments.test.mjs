// Comments on a map: said about a card with a mention, answered and settled by another, and reached by a link.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapFromTemplate, mapOn, within } from './maps.mjs';

describe('comments on a map', () => {
  let browser;
  let one;
  let link;
  const threads = ({ page }) => page.locator('.wm-thread');
  const setting = (app, key, n) => app.page.locator('.mantine-SegmentedControl-label', { hasText: app.t(key, { n }) });
  before(async () => {
    browser = await launch();
    one = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
    await one.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const root = await one.enter();
    const map = await mapFromTemplate(one, root, `Spoken about ${Date.now()}`);
    await map.write(0, 0, 'Nobody knows this');
  });
  after(() => browser?.close());

  it('are written by keyboard about a card, and mention people', async () => {
    const { page, t } = one;
    await mapOn(page).card('Nobody knows this').click();
    await page.keyboard.press('c');
    await page.locator('.wm-say textarea').first().waitFor();
    await within(3, 'the field has the focus', () => page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'));
    await page.getByLabel(t('mapcomments:about', { name: 'Nobody knows this' }), { exact: true }).waitFor();
    await page.keyboard.type('Is that so, @vis');
    await page.getByRole('option', { name: 'Visitor' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('?');
    await page.keyboard.press('Control+Enter');
    await threads(one).locator('.wm-mention', { hasText: '@Visitor' }).waitFor();
    assert.match(await threads(one).innerText(), /Is that so, @Visitor\s*\?/);
    await page.locator('.wm-jm-card', { hasText: 'Nobody knows this' }).locator('.wm-said').waitFor();
    await one.look('map-comments');
    await threads(one).getByRole('button', { name: t('shell:copyLink') }).click();
    link = await page.evaluate(() => navigator.clipboard.readText());
  });

  it('are reached by a link, answered and settled, and opened again', async () => {
    const two = await open(browser, { language: 'uk', scheme: 'dark', reducedMotion: 'reduce' });
    const { page, t } = two;
    await page.goto(link);
    await threads(two).waitFor();
    await within(5, 'the link leads to the card', async () => /^card:/.test(await mapOn(page).focus()));
    await threads(two).getByRole('button', { name: t('mapcomments:answer'), exact: true }).click();
    await page.keyboard.type('Так, ми питали.');
    await page.keyboard.press('Control+Enter');
    await threads(two).getByText('Так, ми питали.').waitFor();
    await two.look('map-comments');
    await threads(two).getByRole('button', { name: t('mapcomments:settle'), exact: true }).click();
    await setting(two, 'mapcomments:settled', 1).waitFor();
    assert.equal(await page.locator('.wm-jm-card .wm-said').count(), 0);
    await setting(two, 'mapcomments:settled', 1).click();
    await threads(two).getByText(t('mapcomments:settledBy', { name: 'Visitor' })).waitFor();
    await threads(two).getByRole('button', { name: t('mapcomments:reopen') }).click();
    await setting(two, 'mapcomments:open', 1).click();
    await threads(two).getByText('Так, ми питали.').waitFor();
    const phone = await open(browser, { language: 'zh', scheme: 'light', width: 390, height: 844, reducedMotion: 'reduce' });
    await phone.page.goto(link);
    await threads(phone).getByText('Так, ми питали.').waitFor();
    await phone.look('map-comments');
    assert.deepEqual(phone.violations, []);
    await phone.close();
    assert.deepEqual(two.violations, []);
    assert.deepEqual(two.errors, []);
    await one.page.reload();
    await threads(one).getByText('Так, ми питали.').waitFor();
    assert.deepEqual(one.violations, []);
    assert.deepEqual(one.errors, []);
  });
});
