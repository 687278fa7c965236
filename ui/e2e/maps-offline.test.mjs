// Two people in one map, one of them offline for a while, in real browsers against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapOn, newMap, within } from './maps.mjs';

let browser;
let root;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

describe('two people, one offline for a while', () => {
  let ann;
  let bob;
  let map;
  let other;

  before(async () => {
    ann = await open(browser, { language: 'en', scheme: 'light' });
    root = await ann.enter();
    const dialog = await newMap(ann, root, `Together ${Date.now()}`);
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
