// What the tests of journey maps share: the parts of a map's page, and the dialog for a new one.
import assert from 'node:assert/strict';

/** Waits until something holds, and fails after some seconds. */
export const within = async (seconds, what, holds) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > end) assert.fail(`not within ${seconds} s: ${what}`);
    await new Promise((done) => setTimeout(done, 60));
  }
};

/** What a test asks of the page of a map. */
export function mapOn(page) {
  const cell = (lane, column) => page.locator('.wm-jm-row[data-lane]:not(.wm-jm-emotion)').nth(lane).locator('.wm-jm-cell').nth(column);
  const card = (text) => page.locator('.wm-jm-card', { hasText: text });
  return {
    cell,
    card,
    texts: (lane, column) => cell(lane, column).locator('.wm-jm-text').allInnerTexts(),
    focus: () => page.evaluate(() => document.activeElement?.getAttribute('data-spot') ?? ''),
    said: () => page.locator('[data-voice]').innerText(),
    async write(lane, column, text) {
      await cell(lane, column).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await card(text).first().waitFor();
    },
    /** Drags by the mouse, in steps as a hand does; `drop` false leaves it in the air. */
    async drag(from, to, at, drop = true) {
      const source = await from.boundingBox();
      const target = await to.boundingBox();
      await page.mouse.move(source.x + 14, source.y + 8);
      await page.mouse.down();
      await page.mouse.move(source.x + 24, source.y + 14, { steps: 3 });
      await page.mouse.move(target.x + (at?.x ?? target.width / 2), target.y + (at?.y ?? target.height / 2), { steps: 6 });
      await page.locator('.wm-jm-mark').waitFor({ state: 'visible' });
      if (drop) await page.mouse.up();
    },
    async paste(data) {
      await page.evaluate((given) => {
        const carried = new DataTransfer();
        for (const [type, text] of Object.entries(given)) carried.setData(type, text);
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
      }, data);
    },
    async copied() {
      return page.evaluate(() => {
        const carried = new DataTransfer();
        document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: carried, bubbles: true, cancelable: true }));
        return Object.fromEntries(carried.types.map((type) => [type, carried.getData(type)]));
      });
    },
  };
}

/** Opens the dialog for a new map, with its name filled in. */
export async function newMap({ page, t }, root, name) {
  await page.goto(`${root}/maps`);
  await page.getByRole('button', { name: t('mapeditor:new.action') }).first().click();
  const dialog = page.getByRole('dialog', { name: t('mapeditor:new.title') });
  await dialog.getByLabel(t('mapeditor:new.name'), { exact: true }).fill(name);
  await dialog.locator('input[name="template"]').nth(1).waitFor({ state: 'attached' });
  return dialog;
}

/** Makes a map from the second template and waits until it can be written on. */
export async function mapFromTemplate(app, root, name) {
  const dialog = await newMap(app, root, name);
  await dialog.locator('.wm-jm-kinds label:has(input[name="template"])').nth(1).click();
  await dialog.getByRole('button', { name: app.t('mapeditor:new.create') }).click();
  await app.page.getByRole('heading', { name }).waitFor();
  await app.page.locator('.wm-stage').nth(1).waitFor();
  return mapOn(app.page);
}

/** Makes a map by the API, which is quicker than the dialog; returns its id. The page has to be in the app already. */
export function mapByRequest({ page }, root, name, { template = 'shop', language = 'en' } = {}) {
  return page.evaluate(
    async ({ ws, order }) => {
      const { csrf } = await (await fetch('/api/session')).json();
      const answer = await fetch(`/api/workspaces/${ws}/maps`, { method: 'POST', headers: { 'Content-Type': 'application/json', [csrf.header]: csrf.token }, body: JSON.stringify(order) });
      return (await answer.json()).id;
    },
    { ws: root.split('/w/')[1], order: { name, template, language } },
  );
}
