// A newcomer's whole way with a map, in real browsers against a running demo: from a template to a map that two people drew, one of
// them offline for a while, that a guest reads behind a link, and that leaves as PDF and as slides.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { launch, open } from './app.mjs';
import { mapFromTemplate, mapOn, within } from './maps.mjs';

let browser;
let root;
let ann;
let bob;
let map;
let other;
const name = `Newcomer's ${Date.now().toString(36)}`;
const kind = (page) => page.locator('.wm-save').getAttribute('data-kind');

before(async () => {
  browser = await launch();
  ann = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
  root = await ann.enter();
});
after(() => browser?.close());

it('makes a map from a template, and moves a card by mouse and by keyboard', async () => {
  map = await mapFromTemplate(ann, root, name);
  await map.write(0, 0, 'Shared card');
  await map.drag(map.card('Shared card'), map.cell(1, 1), { x: 60, y: 20 });
  await within(3, 'the card lies where it was dropped', async () => (await map.texts(1, 1)).includes('Shared card'));
  await map.card('Shared card').click();
  await ann.page.keyboard.press('Alt+ArrowLeft');
  await within(3, 'the card lies one column to the left', async () => (await map.texts(1, 0)).includes('Shared card'));
  assert.match(await map.said(), /Shared card/);
  await within(2, 'all changes are saved', async () => (await kind(ann.page)) === 'saved');
});

it('draws the curve', async () => {
  const { page } = ann;
  const row = page.locator('.wm-jm-emotion');
  await row.scrollIntoViewIfNeeded();
  await page.locator('.wm-jm-legend button').first().click();
  const box = await row.boundingBox();
  await page.mouse.move(box.x + 200, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 640, box.y + 150, { steps: 10 });
  await page.mouse.up();
  const value = async (column) => Number(await page.locator(`.wm-jm-point[data-active][data-column="${column}"]`).getAttribute('aria-valuenow'));
  await within(3, 'two points', async () => (await page.locator('.wm-jm-point[data-active]').count()) >= 2);
  assert.ok((await value(0)) > (await value(1)), 'the curve falls');
  await ann.look('newcomer');
});

it('invites a second browser, sees its cursor, and both edit', async () => {
  bob = await open(browser, { language: 'de', scheme: 'dark', width: 1100, reducedMotion: 'reduce' });
  await bob.page.goto(ann.page.url());
  other = mapOn(bob.page);
  await other.card('Shared card').click();
  await within(2, "the other's cursor", async () => (await ann.page.locator('.wm-jm-cursors > div').count()) === 1 && (await ann.page.locator('.wm-jm-avatar').count()) === 1);
  await Promise.all([map.write(0, 0, 'From Ann'), other.write(2, 1, 'From Bob')]);
  await within(3, 'each has what the other wrote', async () => (await map.card('From Bob').count()) === 1 && (await other.card('From Ann').count()) === 1);
});

it('merges what one wrote offline, shows the conflict, and both agree', async () => {
  await bob.page.context().setOffline(true);
  await within(5, 'the page says that it is offline', async () => (await kind(bob.page)) === 'offline');
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
  await within(2, "Ann's change is saved", async () => (await kind(ann.page)) === 'saved');
  assert.equal(await map.card('Written offline').count(), 0);
  await bob.page.context().setOffline(false);
  await within(5, 'what was written offline is with the other', async () => (await map.card('Written offline').count()) === 1 && (await map.card('says Bob').count()) === 1);
  const note = bob.page.locator('.wm-jm-toast[data-kind="conflict"]');
  await note.getByText('Shared card, says Ann').waitFor();
  await bob.look('map-conflict');
  await note.getByRole('button', { name: bob.t('mapeditor:note.takeTheirs') }).click();
  await map.card('says Ann').waitFor();
  const all = (page) => page.locator('.wm-jm-cell').evaluateAll((cells) => cells.map((cell) => [...cell.querySelectorAll('.wm-jm-text')].map((text) => text.textContent)));
  await within(3, 'both show the same', async () => JSON.stringify(await all(ann.page)) === JSON.stringify(await all(bob.page)));
});

it('shares a link that a guest reads', async () => {
  const { page, t } = ann;
  await page.getByRole('button', { name: t('mapshares:share'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('mapshares:title', { name }) });
  await dialog.getByRole('button', { name: t('mapshares:make') }).click();
  const address = await dialog.getByRole('textbox', { name: t('mapshares:newLink') }).inputValue();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const guest = await open(browser, { language: 'zh', scheme: 'light', reducedMotion: 'reduce' });
  await guest.page.goto(address);
  await guest.page.locator('.wm-jm-card', { hasText: 'Written offline' }).waitFor();
  assert.equal(await guest.page.locator('.wm-jm-point').count(), await page.locator('.wm-jm-point').count());
  await guest.look('newcomer-shared');
  assert.deepEqual([...guest.violations, ...guest.errors], []);
  await guest.close();
});

it('exports PDF and PPTX', async () => {
  const { page, t } = ann;
  await page.getByRole('button', { name: t('mapfiles:export.title'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [format, begin] of [['pdf', '%PDF-'], ['pptx', 'PK']]) {
    await dialog.locator(`input[value=${format}]`).check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: t('mapfiles:export.save'), exact: true }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), `${name}.${format}`);
    const bytes = readFileSync(await file.path());
    assert.equal(bytes.subarray(0, begin.length).toString('latin1'), begin);
    assert.ok(bytes.length > 10_000, `${bytes.length}`);
  }
});

it('breaks no rule of accessibility and reports no error', () => {
  assert.deepEqual([...ann.violations, ...bob.violations], []);
  assert.deepEqual([...ann.errors, ...bob.errors].filter((error) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(error)), []);
});
