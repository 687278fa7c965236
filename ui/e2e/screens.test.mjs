// What the screens share, on the sample workspace of a running demo: replay, charts, time range, groups of screens.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import { launch, open, BASE_URL } from './app.mjs';

let browser;
let workspace;
before(async () => {
  browser = await launch();
  const answer = await fetch(`${BASE_URL}/api/workspaces`);
  workspace = `${BASE_URL}/w/${(await answer.json())[0].id}`;
});
after(() => browser?.close());

const tokens = (page) => page.locator('.wm-tokens').getAttribute('data-tokens').then(Number);
const moment = (page) => page.locator('.wm-replay-time').innerText();
/** Waits until the replay has drawn so many pictures, each with tokens elsewhere, however long the machine takes for them; fails if no further one comes. */
const picturesComing = (page, wanted, patience = 20_000) =>
  page.evaluate(
    ([many, still]) =>
      new Promise((resolve, reject) => {
        const pen = document.querySelector('.wm-tokens').getContext('2d');
        const seen = new Set();
        let picture = '';
        let stuck;
        const done = (settle) => {
          clearTimeout(stuck);
          delete pen.clearRect;
          delete pen.drawImage;
          settle();
        };
        const wait = () => {
          clearTimeout(stuck);
          stuck = setTimeout(() => done(() => reject(new Error(`after ${seen.size} pictures none came for ${still} ms`))), still);
        };
        // The canvas is cleared once for each picture: where the tokens were put since then is the picture before.
        pen.clearRect = (...box) => {
          if (picture !== '' && !seen.has(picture)) {
            seen.add(picture);
            wait();
          }
          picture = '';
          CanvasRenderingContext2D.prototype.clearRect.apply(pen, box);
          if (seen.size >= many) done(() => resolve(seen.size));
        };
        pen.drawImage = (token, x, y, ...size) => {
          picture += `${x.toFixed(2)},${y.toFixed(2)};`;
          CanvasRenderingContext2D.prototype.drawImage.apply(pen, [token, x, y, ...size]);
        };
        wait();
      }),
    [wanted, patience],
  );
const steps = encodeURIComponent(JSON.stringify(['quote request', 'purchase']));

for (const [language, scheme, width] of [['en', 'light', 1440], ['uk', 'dark', 390]]) {
  it(`plays journeys over the process map in ${language} at ${width}`, async () => {
    const app = await open(browser, { language, scheme, width });
    const { page, t } = app;
    await page.goto(`${workspace}/discover`);
    await page.getByRole('button', { name: t('discover:replay.label'), exact: true }).click();
    await page.waitForFunction(() => Number(document.querySelector('.wm-tokens')?.dataset.tokens) > 50);
    assert.match(page.url(), /replay=calendar/);
    const began = await moment(page);
    assert.equal(await picturesComing(page, 60), 60);
    assert.notEqual(await moment(page), began, 'time goes on with the pictures');
    await page.locator('h1').click();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: t('discover:replay.play'), exact: true }).waitFor();
    const [still, count] = [await moment(page), await tokens(page)];
    await page.waitForTimeout(600);
    assert.deepEqual([await moment(page), await tokens(page)], [still, count]);
    await assert.rejects(picturesComing(page, 1, 500), /none came/, 'no picture comes while it stands');
    assert.deepEqual(await app.check('replay'), []);
    assert.deepEqual(await app.rawKeys(), []);
    assert.equal(await app.isTooWide(), false);
    await page.getByText(t('discover:replay.modes.together'), { exact: true }).click();
    await page.getByRole('slider', { name: t('discover:replay.moment') }).focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => Number(document.querySelector('.wm-tokens')?.dataset.tokens) > 500);
    assert.deepEqual(app.errors, []);
    await app.close();
  });
}

it('starts a replay paused for those who want less motion', async () => {
  const app = await open(browser, { language: 'en', scheme: 'light', reducedMotion: 'reduce' });
  await app.page.goto(`${workspace}/discover?replay=calendar`);
  await app.page.getByRole('button', { name: app.t('discover:replay.play'), exact: true }).waitFor();
  await app.close();
});

it('first shows the process map so that it can be read, with its start', async () => {
  for (const width of [1440, 390]) {
    const app = await open(browser, { language: 'en', scheme: 'light', width });
    await app.page.goto(`${workspace}/discover`);
    const start = app.page.locator('.wm-box[data-kind="start"]');
    await start.waitFor();
    await app.settle();
    const text = await app.page.locator('.wm-box[data-kind="activity"] strong').first().evaluate((name) => (name.getBoundingClientRect().height / name.offsetHeight) * 13);
    assert.ok(text >= 9.5, `names are ${text} pixels`);
    const [box, room] = [await start.boundingBox(), await app.page.locator('.react-flow').boundingBox()];
    assert.ok(box.x >= room.x && box.y >= room.y && box.y + box.height <= room.y + room.height, 'the start is in sight');
    await app.close();
  }
});

for (const [language, scheme, width] of [['en', 'light', 1440], ['zh', 'dark', 390]]) {
  it(`says how long conversions take, by keyboard, table, CSV and PNG, in ${language} at ${width}`, async () => {
    const app = await open(browser, { language, scheme, width });
    const { page, t } = app;
    const title = t('funnel:convert.title');
    await page.goto(`${workspace}/funnel?steps=${steps}`);
    const chart = page.getByRole('figure', { name: title });
    await chart.locator('svg').last().waitFor();
    await page.getByRole('application', { name: title }).focus();
    await page.keyboard.press('ArrowRight');
    const first = await chart.getByRole('status').innerText();
    await page.keyboard.press('ArrowRight');
    const second = await chart.getByRole('status').innerText();
    assert.ok(first.includes(t('funnel:convert.counted')) && first !== second, `${first} / ${second}`);
    await chart.locator('.wm-chart-tip').waitFor();
    assert.deepEqual(await app.check('time-to-convert'), []);
    assert.equal(await app.isTooWide(), false);
    await page.keyboard.press('Escape');
    assert.equal(await chart.getByRole('status').innerText(), '');
    const save = async (key) => {
      const [download] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: t(`shell:chart.${key}`, { name: title }) }).click()]);
      return [download.suggestedFilename(), await readFile(await download.path())];
    };
    const [csvName, csv] = await save('csv');
    const [pngName, png] = await save('png');
    assert.deepEqual([csvName, pngName, png.subarray(1, 4).toString()], ['time-to-convert.csv', 'time-to-convert.png', 'PNG']);
    await chart.getByRole('button', { name: t('shell:chart.asTable', { name: title }) }).click();
    const rows = await chart.locator('tbody tr').count();
    assert.equal(csv.toString().trim().split('\r\n').length, rows + 1);
    assert.deepEqual(app.errors, []);
    await app.close();
  });
}

it('bounds analyses in time, and the address keeps it', async () => {
  const app = await open(browser, { language: 'en', scheme: 'light' });
  const { page, t } = app;
  await page.goto(`${workspace}/variants`);
  const total = () => page.locator('main section p strong').first().innerText();
  await page.locator('.wm-variants > li').first().waitFor();
  const before = await total();
  await page.getByRole('button', { name: new RegExp(t('shell:range.all')) }).click();
  await page.getByRole('button', { name: t('shell:range.last_other', { n: 30 }) }).click();
  await page.waitForFunction((was) => document.querySelector('main section p strong')?.textContent !== was, before);
  assert.match(page.url(), /since=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d/);
  const bounded = await total();
  await page.reload();
  await page.locator('.wm-variants > li').first().waitFor();
  assert.equal(await total(), bounded);
  await page.getByRole('button', { name: new RegExp(t('shell:range.label')) }).click();
  await page.getByLabel(t('shell:range.lastDay')).fill('2025-01-01');
  await page.getByText(t('shell:range.bad')).waitFor();
  assert.deepEqual(await app.check('time-range'), []);
  await app.close();
});

it('lets a person stop a long answer and ask again', async () => {
  const app = await open(browser, { language: 'en', scheme: 'light' });
  const { page, t } = app;
  const held = [];
  await page.route('**/variants?*', (route) => {
    held.push(route);
  });
  await page.goto(`${workspace}/variants`);
  await page.getByRole('button', { name: t('shell:cancel'), exact: true }).click();
  await page.getByText(t('shell:waiting.stopped'), { exact: true }).waitFor();
  assert.equal(held.length, 1);
  assert.ok(held[0].request().failure(), 'the request is given up');
  assert.deepEqual(await app.check('stopped'), []);
  await page.unroute('**/variants?*');
  await page.getByRole('button', { name: t('shell:waiting.again'), exact: true }).click();
  await page.locator('.wm-variants > li').first().waitFor();
  await app.close();
});

it('says what every analysis counts, and saves it as table and as picture', async () => {
  const app = await open(browser, { language: 'lv', scheme: 'dark', width: 390, height: 844 });
  const { page, t } = app;
  const store = encodeURIComponent('channel is store');
  const screens = { variants: '', representatives: '?stages=draft', paths: '', rework: '', lenses: '', compare: `?a=${store}`, bottlenecks: '?stages=draft', funnel: `?steps=${steps}` };
  for (const [noun, search] of Object.entries(screens)) {
    await page.goto(`${workspace}/${noun}${search}`);
    const png = page.getByRole('button', { name: t('shell:chart.png', { name: t(`${noun}:title`) }) });
    const [picture] = await Promise.all([page.waitForEvent('download'), png.click()]);
    const bytes = await readFile(await picture.path());
    assert.deepEqual([picture.suggestedFilename(), bytes.subarray(1, 4).toString()], [`${noun}.png`, 'PNG']);
    assert.ok(bytes.length > 10_000, `${noun}.png has ${bytes.length} bytes`);
    await page.getByText(t('shell:definition')).first().waitFor();
    await page.locator('button', { hasText: t('shell:copyLink') }).waitFor();
    await page.getByRole('button', { name: t('shell:saveCsv') }).first().waitFor();
    if (process.env.KEEP_PICTURES) await picture.saveAs(`${process.env.KEEP_PICTURES}/${noun}.png`);
  }
  assert.deepEqual(app.errors, []);
  await app.close();
});

it('keeps what the keyboard reaches clear of the bar at the bottom of a phone', async () => {
  const app = await open(browser, { language: 'en', scheme: 'light', width: 390, height: 844 });
  const { page, t } = app;
  await page.goto(`${workspace}/variants`);
  const more = page.getByRole('button', { name: t('variants:more') });
  await more.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const bar = await page.locator('.wm-tabs').boundingBox();
  await page.waitForFunction((top) => document.activeElement.getBoundingClientRect().bottom <= top, bar.y, { timeout: 3000 });
  assert.equal(await more.evaluate((it) => it === document.activeElement), true);
  await app.close();
});

it('shows how far a long answer is, while the server works at it', async () => {
  // Heavy questions of somebody else, one after another, so that ours waits for its turn however fast the machine is.
  const session = await fetch(`${BASE_URL}/api/session`);
  const cookie = session.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ');
  const { csrf } = await session.json();
  const others = new AbortController();
  const ask = (significance) =>
    fetch(`${workspace.replace('/w/', '/api/workspaces/')}/bottlenecks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, [csrf.header]: csrf.token },
      body: JSON.stringify({ significance }),
      signal: others.signal,
    }).catch(() => undefined);
  let asks = 0;
  const askAlways = async () => {
    while (!others.signal.aborted) await ask(0.9 - ++asks / 10_000);
  };
  const asked = Array.from({ length: 40 }, askAlways);
  const app = await open(browser, { language: 'uk', scheme: 'dark' });
  const { page, t } = app;
  try {
    await page.goto(`${workspace}/bottlenecks`);
    await page.getByRole('progressbar', { name: t('shell:waiting.progress') }).waitFor({ state: 'attached' });
    await page.getByText(t('shell:waiting.queued')).waitFor();
    assert.deepEqual(await app.check('waiting'), []);
  } finally {
    others.abort();
    await Promise.all(asked);
  }
  await page.getByRole('progressbar', { name: t('shell:waiting.progress') }).waitFor({ state: 'detached' });
  assert.deepEqual(app.errors, []);
  await app.close();
});
