// The editor of journey maps: one person with mouse and keyboard, then two at once, in a real browser against a running demo.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open, BASE_URL } from './app.mjs';
import { looks } from './looks.mjs';
import { mapOn, newMap, within } from './maps.mjs';

let browser;
let root;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const run of looks([
  { language: 'en', scheme: 'light' },
  { language: 'uk', scheme: 'dark' },
])) {
  describe(`one person in the editor, ${run.language}, ${run.scheme}`, () => {
    let app;
    let map;
    const name = `Newcomer ${run.language} ${Date.now()}`;
    const saved = () => within(2, 'all changes saved', async () => (await app.page.locator('.wm-save').innerText()) === app.t('maps:saved'));

    before(async () => {
      app = await open(browser, { ...run, reducedMotion: 'reduce' });
      root = await app.enter();
      map = mapOn(app.page);
    });
    after(() => app?.close());

    it('makes a map from a template', async () => {
      const { page, t } = app;
      const dialog = await newMap(app, root, name);
      await app.look('map-new');
      await dialog.locator('.wm-jm-kinds label:has(input[name="template"])').nth(1).click();
      await dialog.getByRole('button', { name: t('mapeditor:new.create') }).click();
      await page.locator('.wm-stage').nth(1).waitFor();
      await page.getByRole('heading', { name }).waitFor();
      await app.look('map-template');
    });

    it('writes cards, says that they are saved, and moves one by mouse', async () => {
      const { page } = app;
      await map.write(0, 0, 'Card one');
      await saved();
      await map.write(0, 0, 'Card two');
      await map.drag(map.card('Card one'), map.cell(1, 1), { x: 60, y: 20 });
      await within(3, 'the card lies in its new cell', async () => (await map.texts(1, 1)).includes('Card one'));
      await saved();
      await page.reload();
      await map.card('Card one').waitFor();
      assert.ok((await map.texts(1, 1)).includes('Card one'));
      // Check 6: Esc lets go of it where it was.
      await map.drag(map.card('Card one'), map.cell(0, 0), { x: 60, y: 20 }, false);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.waitForTimeout(200);
      assert.ok((await map.texts(1, 1)).includes('Card one'));
    });

    it('moves a card by keyboard and hears where it is', async () => {
      const { page } = app;
      await map.card('Card one').click();
      const moved = await map.focus();
      await page.keyboard.press('Alt+ArrowLeft');
      await within(3, 'the card lies one column to the left', async () => (await map.texts(1, 0)).includes('Card one'));
      assert.match(await map.said(), /Card one/);
      assert.equal(await map.focus(), moved);
      for (const key of ['Alt+ArrowRight', 'Alt+ArrowUp']) await page.keyboard.press(key);
      assert.ok(!(await map.texts(1, 0)).includes('Card one'));
      // Check 8: the grid is one Tab stop, and arrows walk in it.
      assert.equal(await page.locator('.wm-jm-sheet [tabindex="0"]').count(), 1);
      const seen = new Set();
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'Home', 'End']) {
        await page.keyboard.press(key);
        seen.add(await map.focus());
      }
      assert.ok(seen.size >= 4, [...seen].join(' '));
      assert.equal(await page.locator('.wm-jm-sheet [tabindex="0"]').count(), 1);
    });

    it('edits, cancels, duplicates, deletes and takes back', async () => {
      const { page, t } = app;
      await map.card('Card two').click();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Never kept');
      await page.keyboard.press('Escape');
      assert.equal(await map.card('Never kept').count(), 0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.type(' and **more**');
      await page.keyboard.press('Enter');
      await page.locator('.wm-jm-card strong', { hasText: 'more' }).waitFor();
      await page.keyboard.press('Control+d');
      await within(3, 'two of them', async () => (await map.card('Card two').count()) === 2);
      await page.keyboard.press('Delete');
      await within(3, 'one of them', async () => (await map.card('Card two').count()) === 1);
      await page.locator('.wm-jm-toast').getByRole('button', { name: t('mapeditor:undo'), exact: true }).click();
      await within(3, 'two again', async () => (await map.card('Card two').count()) === 2);
    });

    it('undoes and redoes fifty changes', async () => {
      const { page } = app;
      await map.card('Card one').click();
      for (let n = 0; n < 25; n++) for (const key of ['Alt+ArrowRight', 'Alt+ArrowLeft']) await page.keyboard.press(key);
      await page.keyboard.press('Alt+ArrowRight');
      const column = async () => (await map.texts(0, 1)).includes('Card one');
      const before = await column();
      for (let n = 0; n < 51; n++) await page.keyboard.press('Control+z');
      await within(3, 'back where it was', async () => (await column()) !== before);
      for (let n = 0; n < 51; n++) await page.keyboard.press('Control+Shift+z');
      await within(3, 'and forth again', async () => (await column()) === before);
      await saved();
    });

    it('pastes lines, and carries cards to another map', async () => {
      const { page, t } = app;
      await map.cell(2, 0).focus();
      await map.paste({ 'text/plain': 'one line\ntwo lines\nthree lines' });
      await within(3, 'three cards', async () => (await map.texts(2, 0)).slice(-3).join() === 'one line,two lines,three lines');
      await map.cell(3, 0).focus();
      await map.paste({ 'text/html': '<table><tr><td>from a</td><td>sheet</td></tr></table>', 'text/plain': 'from a\tsheet' });
      await map.card('sheet').waitFor();
      await map.card('one line').click();
      await map.card('three lines').click({ modifiers: ['Control'] });
      const carried = await map.copied();
      assert.equal(carried['text/plain'], 'one line\nthree lines');
      const dialog = await newMap(app, root, `${name} B`);
      await dialog.getByRole('button', { name: t('mapeditor:new.create') }).click();
      await page.getByRole('heading', { name: `${name} B` }).waitFor();
      await map.cell(0, 0).focus();
      await map.paste(carried);
      await within(3, 'both cards', async () => (await map.texts(0, 0)).join() === 'one line,three lines');
      await page.goBack();
      await page.goBack();
    });

    it('draws the curve by mouse and by keyboard', async () => {
      const { page, t } = app;
      await page.goto(`${root}/maps`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('.wm-stage').first().waitFor();
      if ((await page.locator('.wm-jm-legend button').count()) === 0) {
        await page.getByRole('button', { name: t('mapeditor:personas.title'), exact: true }).click();
        await page.locator('.wm-jm-panel').getByRole('button', { name: t('mapeditor:personas.add'), exact: true }).click();
        await app.look('map-personas');
        await page.locator('.wm-jm-panel-close').click();
      }
      if ((await page.locator('.wm-jm-emotion').count()) === 0) {
        await page.getByRole('button', { name: t('mapeditor:addLane') }).click();
        await page.locator('.wm-jm-panel').getByRole('button', { name: t('mapeditor:lanes.emotion') }).click();
        await page.locator('.wm-jm-panel-close').click();
      }
      const row = page.locator('.wm-jm-emotion');
      await row.scrollIntoViewIfNeeded();
      await page.locator('.wm-jm-legend button').first().click();
      const box = await row.boundingBox();
      await page.mouse.move(box.x + 200, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + 640, box.y + 150, { steps: 12 });
      await page.mouse.up();
      const curve = await page.locator('.wm-jm-point[data-active]').first().getAttribute('data-curve');
      const value = async (column) => Number(await page.locator(`.wm-jm-point[data-curve="${curve}"][data-column="${column}"]`).getAttribute('aria-valuenow'));
      await within(3, 'three points', async () => (await page.locator(`.wm-jm-point[data-curve="${curve}"]`).count()) >= 2);
      assert.ok((await value(0)) > (await value(1)), 'the curve falls');
      await row.locator('.wm-jm-feel').first().focus();
      await page.keyboard.press('Enter');
      const start = await value(0);
      await page.keyboard.press('ArrowDown');
      await within(3, 'half a step down', async () => Math.abs((await value(0)) - (start - 0.5)) < 0.01);
      await page.keyboard.press('Escape');
      assert.match(await map.focus(), /^cell:/);
      await saved();
      await page.reload();
      await row.waitFor();
      assert.ok(Math.abs((await value(0)) - (start - 0.5)) < 0.01, 'the curve is kept');
      await app.look('map-curve');
    });

    it('keeps the view in the address, lists its keys and prints everything', async () => {
      const { page, t } = app;
      const plain = page.url();
      for (const [button, part] of [['mapeditor:about.title', 'panel=about'], ['mapeditor:lanesPanel.title', 'panel=lanes'], ['mapeditor:details.title', 'panel=details']]) {
        await page.getByRole('button', { name: t(button), exact: true }).click();
        await page.waitForURL(new RegExp(part));
        await app.look(`map-${part.slice(6)}`);
      }
      await page.getByRole('button', { name: t('mapeditor:zoom.out'), exact: true }).click();
      await page.waitForURL(/zoom=0\.9/);
      await page.reload();
      await page.locator('.wm-jm-panel').waitFor();
      assert.match(await page.locator('.wm-jm-zoom').innerText(), /90/);
      await page.goto(plain);
      await page.locator('.wm-stage').first().waitFor();
      await page.getByRole('button', { name: t('mapeditor:present.title'), exact: true }).click();
      await page.getByRole('dialog', { name: t('mapeditor:present.title') }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/stage=2/);
      await app.look('map-present');
      await page.keyboard.press('Escape');
      await page.locator('.wm-jm-corner').click();
      await page.keyboard.press('?');
      for (const key of ['walk', 'move', 'duplicate', 'undo', 'paste']) await page.getByRole('dialog').getByText(t(`mapeditor:keys.${key}`), { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.emulateMedia({ media: 'print' });
      await page.locator('.wm-jm-paper').waitFor();
      const cards = await page.locator('.wm-jm-sheet .wm-jm-card').count();
      assert.equal(await page.locator('.wm-jm-paper .wm-jm-card').count(), cards);
      assert.equal(await page.locator('.wm-jm-paper').evaluate((paper) => paper.scrollWidth <= document.documentElement.clientWidth), true);
      await page.emulateMedia({ media: 'screen' });
    });

    it('breaks no rule of accessibility and reports no error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}

describe('one person in a map that began blank', () => {
  let app;
  let map;
  const name = `Blank ${Date.now()}`;

  before(async () => {
    app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
    root = await app.enter();
    map = mapOn(app.page);
    const dialog = await newMap(app, root, name);
    await dialog.getByRole('button', { name: app.t('mapeditor:new.create') }).click();
    await app.page.locator('.wm-stage').first().waitFor();
  });
  after(() => app?.close());

  it('keeps what was being written on the way back', async () => {
    const { page } = app;
    await page.goto(`${root}/maps`);
    await page.getByRole('link', { name }).click();
    await map.cell(0, 0).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Not yet kept');
    await page.goBack();
    await page.getByRole('link', { name }).click();
    await map.card('Not yet kept').waitFor();
  });

  it('offers to undo a deletion only while it was the last change', async () => {
    const { page, t } = app;
    const offer = page.locator('.wm-jm-toast').getByRole('button', { name: t('mapeditor:undo'), exact: true });
    await map.card('Not yet kept').click();
    await page.keyboard.press('Delete');
    await offer.waitFor();
    await map.write(1, 0, 'Written after it');
    assert.equal(await offer.count(), 0);
  });

  it('sets an emotion where a finger taps, not where it scrolls', async () => {
    const { page } = app;
    const touch = (last) =>
      page.locator('.wm-jm-emotion .wm-jm-feel').first().evaluate((cell, type) => {
        const box = cell.getBoundingClientRect();
        const at = { pointerType: 'touch', pointerId: 9, button: 0, clientX: box.left + 40, clientY: box.top + 40, bubbles: true };
        cell.dispatchEvent(new PointerEvent('pointerdown', at));
        cell.dispatchEvent(new PointerEvent(type, at));
      }, last);
    const points = page.locator('.wm-jm-point');
    await touch('pointercancel');
    await page.waitForTimeout(200);
    assert.equal(await points.count(), 0);
    await touch('pointerup');
    await within(2, 'a point', async () => (await points.count()) === 1);
  });

  it('zooms by wheel, also when it opened without a stage', async () => {
    const { page, t } = app;
    await page.locator('.wm-stage').first().click();
    await page.keyboard.press('Delete');
    const first = page.getByRole('button', { name: t('mapeditor:addStageLast') });
    await first.waitFor();
    await within(2, 'all changes saved', async () => (await page.locator('.wm-save').innerText()) === t('maps:saved'));
    await page.reload();
    await first.click();
    await page.keyboard.press('Escape');
    const box = await page.locator('.wm-jm-box').boundingBox();
    await page.mouse.move(box.x + 300, box.y + 150);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await page.waitForURL(/zoom=0\.9/);
  });

  it('says so when the map is deleted under the pen, and takes no more', async () => {
    const { page, t } = app;
    const address = new URL(page.url()).pathname.replace(/^\/w\//, '/api/workspaces/');
    await page.evaluate(async (map) => {
      const { csrf } = await (await fetch('/api/session')).json();
      await fetch(map, { method: 'DELETE', headers: { [csrf.header]: csrf.token } });
    }, address);
    await map.cell(0, 0).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Too late');
    await page.keyboard.press('Enter');
    await within(2, 'the map is gone', async () => (await page.locator('.wm-save').getAttribute('data-kind')) === 'refused');
    assert.equal(await page.locator('.wm-save').innerText(), t('mapeditor:save.refused'));
    assert.equal(await map.card('Too late').count(), 0);
    assert.equal(await page.locator('.wm-jm-add').count(), 0);
    assert.deepEqual(await app.check('map-gone'), []);
  });
});

describe('two people in one map', () => {
  let ann;
  let bob;
  let map;
  let other;
  const errors = () => [...ann.errors, ...bob.errors].filter((error) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(error));

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

  it('see each other within two seconds', async () => {
    await other.card('Shared card').click();
    await within(2, "the other's cursor on the card", async () => (await ann.page.locator('.wm-jm-cursors > div').count()) === 1 && (await ann.page.locator('.wm-jm-avatar').count()) === 1);
    const cursor = await ann.page.locator('.wm-jm-cursors > div').boundingBox();
    const card = await map.card('Shared card').boundingBox();
    assert.ok(Math.abs(cursor.y - card.y) < 12, `${cursor.y} ${card.y}`);
    assert.deepEqual(await ann.check('map-together'), []);
  });

  it('edit at once, and undo spares what the other did', async () => {
    await map.write(0, 0, 'From Ann');
    await other.card('From Ann').waitFor();
    await other.card('From Ann').click();
    await bob.page.keyboard.press('Enter');
    await bob.page.keyboard.press('End');
    await bob.page.keyboard.type(' and Bob');
    await bob.page.keyboard.press('Enter');
    await map.card('From Ann and Bob').waitFor();
    await map.card('Shared card').click();
    await ann.page.keyboard.press('Control+z');
    await ann.page.waitForTimeout(300);
    assert.equal(await map.card('From Ann and Bob').count(), 1);
  });

  it('are gone within thirty seconds, and no error was reported', async () => {
    await bob.close();
    await within(30, 'nobody else is shown', async () => (await ann.page.locator('.wm-jm-avatar').count()) === 0);
    assert.deepEqual(errors(), []);
  });
});

it('reads on a phone and edits on a tablet', async () => {
  const maps = await (await fetch(`${BASE_URL}/api/workspaces/${root.split('/w/')[1]}/maps`)).json();
  const phone = await open(browser, { language: 'lv', scheme: 'light', width: 390, height: 844 });
  await phone.page.goto(`${root}/maps/${maps[0].id}`);
  await phone.page.locator('.wm-jm-reader h2').waitFor();
  await phone.settle();
  assert.deepEqual(await phone.check('map-phone'), []);
  assert.equal(await phone.isTooWide(), false);
  assert.deepEqual(await phone.rawKeys(), []);
  await phone.close();
  const tablet = await open(browser, { language: 'zh', scheme: 'dark', width: 820, height: 1180 });
  await tablet.page.goto(`${root}/maps/${maps[0].id}?panel=lanes`);
  await tablet.page.locator('.wm-stage').first().waitFor();
  await tablet.settle();
  assert.deepEqual(await tablet.check('map-tablet'), []);
  assert.deepEqual(await tablet.rawKeys(), []);
  await tablet.close();
});
