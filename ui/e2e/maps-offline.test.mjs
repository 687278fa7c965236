// Two people in one map, one of them offline for a while, in real browsers against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open, BASE_URL } from './app.mjs';

let browser;
let root;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const within = async (seconds, what, holds) => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > end) assert.fail(`not within ${seconds} s: ${what}`);
    await new Promise((done) => setTimeout(done, 60));
  }
};

/** What a test asks of the page of a map. */
function mapOn(page) {
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

/** Makes a map of the first template by the dialog. */
async function newMap({ page, t }, name) {
  await page.goto(`${root}/maps`);
  await page.getByRole('button', { name: t('mapeditor:new.action') }).first().click();
  const dialog = page.getByRole('dialog', { name: t('mapeditor:new.title') });
  await dialog.getByLabel(t('mapeditor:new.name'), { exact: true }).fill(name);
  await dialog.locator('input[name="template"]').nth(1).waitFor({ state: 'attached' });
  return dialog;
}

describe('two people, one offline for a while', () => {
  let ann;
  let bob;
  let map;
  let other;

  before(async () => {
    ann = await open(browser, { language: 'en', scheme: 'light' });
    await ann.page.goto(BASE_URL);
    await ann.page.waitForURL(/\/w\//);
    root = ann.page.url().match(/^.*\/w\/[^/?]+/)[0];
    const dialog = await newMap(ann, `Together ${Date.now()}`);
    await dialog.getByRole('button', { name: ann.t('mapeditor:new.create') }).click();
    await ann.page.locator('.wm-stage').first().waitFor();
    bob = await open(browser, { language: 'de', scheme: 'dark', width: 1100 });
    await bob.page.goto(ann.page.url());
    await bob.page.locator('.wm-stage').first().waitFor();
    map = mapOn(ann.page);
    other = mapOn(bob.page);
    await map.write(0, 0, 'Shared card');
    await other.card('Shared card').waitFor();
  });
  after(async () => {
    await ann?.close();
    await bob?.close();
  });

  it('merge what was written offline, and show the conflict', async () => {
    await bob.page.context().setOffline(true);
    await within(5, 'the page says that it is offline', async () => (await bob.page.locator('.wm-save').getAttribute('data-kind')) === 'offline');
    const rewrite = async (page, on, text) => {
      await on.card('Shared card').first().click();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await other.write(1, 0, 'Written offline');
    await rewrite(bob.page, other, 'Shared card, says Bob');
    await rewrite(ann.page, map, 'Shared card, says Ann');
    await within(2, "Ann's change is saved", async () => (await ann.page.locator('.wm-save').getAttribute('data-kind')) === 'saved');
    assert.equal(await map.card('Written offline').count(), 0);
    await bob.page.context().setOffline(false);
    await within(5, 'what was written offline is with the other', async () => (await map.card('Written offline').count()) === 1 && (await map.card('says Bob').count()) === 1);
    const note = bob.page.locator('.wm-jm-toast[data-kind="conflict"]');
    await note.getByText('Shared card, says Ann').waitFor();
    assert.deepEqual(await bob.check('map-conflict'), []);
    await note.getByRole('button', { name: bob.t('mapeditor:note.takeTheirs') }).click();
    await map.card('says Ann').waitFor();
    const all = (page) => page.locator('.wm-jm-cell').evaluateAll((cells) => cells.map((cell) => [...cell.querySelectorAll('.wm-jm-text')].map((text) => text.textContent)));
    await within(3, 'both show the same', async () => JSON.stringify(await all(ann.page)) === JSON.stringify(await all(bob.page)));
  });
});
