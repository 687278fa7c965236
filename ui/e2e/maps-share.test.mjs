// A link to a map: made by one person, opened by somebody without an account, closed again.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open, BASE_URL } from './app.mjs';
import { mapFromTemplate } from './maps.mjs';

const PASSWORD = 'пароль для гостя';

describe('a map behind a link', () => {
  let browser;
  let app;
  let address;
  const name = `Shared ${Date.now()}`;
  before(async () => {
    browser = await launch();
    app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
    const root = await app.enter();
    const map = await mapFromTemplate(app, root, name);
    await map.write(0, 0, 'For everybody');
    await map.write(1, 0, 'For us alone');
  });
  after(() => browser?.close());

  /** The page of the link in a browser of its own, as somebody without an account sees it. */
  const guest = (run) => open(browser, { language: 'uk', scheme: 'dark', reducedMotion: 'reduce', ...run });

  it('is made with a password, without a lane', async () => {
    const { page, t } = app;
    await page.getByRole('button', { name: t('mapshares:share'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('mapshares:title', { name }) });
    const lane = await page.locator('.wm-jm-row[data-lane]:not(.wm-jm-emotion) h3').nth(1).innerText();
    await dialog.getByLabel(lane.trim(), { exact: true }).uncheck();
    await dialog.getByLabel(t('mapshares:password'), { exact: true }).fill(PASSWORD);
    await dialog.getByLabel(t('mapshares:end'), { exact: true }).selectOption('oneWeek');
    await dialog.getByRole('button', { name: t('mapshares:make') }).click();
    const link = dialog.getByRole('textbox', { name: t('mapshares:newLink') });
    await link.waitFor();
    address = await link.inputValue();
    await dialog.locator('.wm-shares li').waitFor();
    await app.look('map-share');
    assert.match(address, /\/shared\/[\w-]{20,}$/);
  });

  it('asks for its password, and shows the map without that lane', async () => {
    const other = await guest({});
    const { page, t } = other;
    const heard = [];
    page.on('response', async (answer) => {
      if (answer.url().includes('/api/')) heard.push(`${answer.request().method()} ${new URL(answer.url()).pathname} ${answer.status()}`);
    });
    await page.goto(address);
    await page.getByRole('heading', { name: t('mapshares:page.locked') }).waitFor();
    await other.look('shared-locked');
    await page.locator('input[type=password]').fill('not the password');
    await page.getByRole('button', { name: t('mapshares:page.open') }).click();
    await page.getByText(t('mapshares:page.wrong')).waitFor();
    await page.locator('input[type=password]').fill(PASSWORD);
    const answer = page.waitForResponse((it) => it.url().includes('/api/shared/') && it.status() === 200);
    await page.getByRole('button', { name: t('mapshares:page.open') }).click();
    const sent = await (await answer).text();
    assert.match(sent, /For everybody/);
    assert.doesNotMatch(sent, /For us alone/);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.locator('.wm-jm-card', { hasText: 'For everybody' }).waitFor();
    // Reading is all: no way to write is drawn, and keys do nothing.
    await page.locator('.wm-jm-card').first().click();
    await page.keyboard.press('Delete');
    assert.equal(await page.locator('.wm-jm-card', { hasText: 'For everybody' }).count(), 1);
    assert.equal(await page.locator('.wm-jm-add, .wm-jm-more, .wm-jm-lower').count(), 0);
    await page.getByRole('button', { name: t('mapeditor:about.title') }).click();
    await other.look('shared-map');
    assert.deepEqual(heard.filter((line) => !/ \/api\/(session|shared\/[\w-]+) /.test(line)), []);
    await page.goto(`${BASE_URL}/shared/nothing`);
    await page.getByRole('heading', { name: t('mapshares:page.unknown') }).waitFor();
    await other.look('shared-unknown');
    assert.deepEqual(other.violations, []);
    await other.close();
  });

  it('is read on a phone, and opens nothing once it is revoked', async () => {
    const phone = await guest({ language: 'zh', scheme: 'light', width: 390, height: 844 });
    const unlock = async () => {
      await phone.page.goto(address);
      await phone.page.locator('input[type=password]').fill(PASSWORD);
      await phone.page.getByRole('button', { name: phone.t('mapshares:page.open') }).click();
    };
    await unlock();
    await phone.page.locator('.wm-jm-card', { hasText: 'For everybody' }).waitFor();
    await phone.look('shared-phone');
    const { page, t } = app;
    await page.locator('.wm-shares').getByRole('button', { name: t('mapshares:revoke') }).click();
    await page.getByRole('group', { name: t('mapshares:revokeAsk') }).getByRole('button', { name: t('mapshares:revoke') }).click();
    await page.getByText(t('mapshares:none')).waitFor();
    await phone.page.goto(address);
    await phone.page.getByRole('heading', { name: phone.t('mapshares:page.unknown') }).waitFor();
    assert.deepEqual(phone.violations, []);
    assert.deepEqual(app.violations, []);
    assert.deepEqual(app.errors, []);
  });
});
