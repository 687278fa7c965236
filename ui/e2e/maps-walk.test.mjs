// A walk through a map on a phone, also without a line, and its way into the map, against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { connect, createServer } from 'node:net';
import { after, before, it } from 'node:test';
import { BASE_URL, launch, open } from './app.mjs';
import { mapByRequest, within } from './maps.mjs';

let browser;
let app;
let root;
let map;
/** A picture of 3,000 × 2,000 pixels of noise is far larger than what is kept. */
const photo = () =>
  app.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1100;
    const context = canvas.getContext('2d');
    const image = context.createImageData(canvas.width, canvas.height);
    let seed = 7;
    for (let at = 0; at < image.data.length; at++) image.data[at] = at % 4 === 3 ? 255 : (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16;
    context.putImageData(image, 0, 0);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.95));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
const ask = (path) => app.page.evaluate(async (at) => (await fetch(at)).json(), path);

before(async () => {
  browser = await launch();
  app = await open(browser, { language: 'uk', scheme: 'light', width: 390, height: 844, reducedMotion: 'reduce' });
  root = await app.enter();
  map = await mapByRequest(app, root, 'Walked', { language: 'uk' });
});
after(() => browser?.close());

it('goes on without a line, and sends everything when it is back', async () => {
  const { page, t } = app;
  const walks = `${root.replace('/w/', '/api/workspaces/')}/maps/${map}/walks`;
  await page.goto(`${root}/maps/${map}/walk`);
  const steps = page.locator('.wm-walk-step');
  await steps.first().waitFor();
  const taken = Buffer.from(await photo());
  assert.ok(taken.length > 400_000, `${taken.length}`);
  await steps.nth(0).locator('.wm-walk-head').click();
  await steps.nth(0).locator('.wm-walk-moods label').nth(3).click();
  await page.locator('.wm-walk-line[data-line="saved"]').waitFor();
  await page.context().setOffline(true);
  await steps.nth(0).getByLabel(t('walks:note'), { exact: true }).fill('Черга до каси');
  await steps.nth(0).locator('input[type="file"]').setInputFiles({ name: 'queue.jpg', mimeType: 'image/jpeg', buffer: taken });
  await steps.nth(0).locator('.wm-walk-photo').waitFor();
  await page.locator('.wm-walk-line[data-line="offline"]').waitFor();
  await app.look('walk-offline');
  await page.waitForTimeout(1_100);
  await steps.nth(0).getByRole('button', { name: t('walks:done'), exact: true }).click();
  // The next step opens by itself.
  await steps.nth(1).locator('.wm-walk-moods label').nth(0).click();
  await steps.nth(1).getByRole('button', { name: t('walks:failed'), exact: true }).click();
  await page.context().setOffline(false);
  await page.locator('.wm-walk-line[data-line="saved"]').waitFor();
  await within(5, 'the photo is there', async () => (await ask(walks))[0]?.photos.length === 1);
  const [walk] = await ask(walks);
  assert.deepEqual(walk.visits.map(({ done, mood, note }) => [done, mood, note ?? null]), [[true, 1, 'Черга до каси'], [false, -2, null]]);
  assert.ok(walk.visits[0].seconds >= 1, 'the time was taken');
  const kept = await page.evaluate(async (at) => (await (await fetch(at)).blob()).size, `${walks}/${walk.id}/photos/${walk.visits[0].place}`);
  assert.ok(kept > 10_000 && kept <= 200_000, `${kept}`);
  // A page that is loaded again goes on where it was.
  await page.reload();
  await within(8, 'two steps are noted', async () => (await page.locator('.wm-walk-step:not([data-state="open"])').count()) === 2);
  await page.getByRole('button', { name: t('walks:end'), exact: true }).click();
  await page.locator('.wm-walk-end').waitFor();
  await within(5, 'the end is there', async () => Boolean((await ask(walks))[0].endedAt));
});

it('shows walks side by side and takes them into the map', async () => {
  const { page, t } = app;
  await page.locator('.wm-walk-end').getByRole('link').click();
  await page.locator('.wm-walks tbody tr').nth(1).waitFor();
  await app.look('walks');
  await page.getByText('Черга до каси').waitFor();
  await page.locator('.wm-walks-take button').last().click();
  await page.locator('.wm-walks-take [role="status"]').waitFor();
  const doc = await ask(`${root.replace('/w/', '/api/workspaces/')}/maps/${map}`);
  const researched = doc.curves.flatMap((curve) => curve.points).filter((point) => point.evidence.kind === 'researched');
  assert.deepEqual(researched.map((point) => [point.value, point.evidence.n, point.evidence.source]).sort((a, b) => b[0] - a[0]), [[1, 1, t('walks:source')], [-2, 1, t('walks:source')]]);
  assert.ok(doc.cards.some((card) => card.text === 'Черга до каси' && card.evidence.kind === 'researched'));
  await page.setViewportSize({ width: 1440, height: 900 });
  await app.look('walks-wide');
});

it('opens again without a line, once it was open', async () => {
  const { page, t } = app;
  const sockets = new Set();
  const { hostname, port } = new URL(BASE_URL);
  // The line: as long as it is there it leads to the server.
  const line = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [[near, far], [far, near]]) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
      socket.pipe(other);
    }
  }).listen(0);
  await page.goto(`http://localhost:${line.address().port}${new URL(root).pathname}/maps/${map}/walk`);
  const step = page.locator('.wm-walk-step').first();
  await step.waitFor();
  await page.locator('.wm-rail-foot button').first().waitFor({ state: 'attached' });
  await within(10, 'the page is kept', () =>
    page.evaluate(async () => {
      const kept = (await (await caches.open('waymark-walk')).keys()).map((request) => new URL(request.url).pathname);
      const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((it) => it.startsWith('/assets/'));
      return kept.includes(location.pathname) && files.length > 10 && files.every((it) => kept.includes(it));
    }),
  );
  line.close();
  for (const socket of sockets) socket.destroy();
  await page.reload();
  await step.locator('.wm-walk-head').click();
  await step.getByLabel(t('walks:note'), { exact: true }).fill('Без зв’язку');
  await page.locator('.wm-walk-line[data-line="offline"]').waitFor();
  await page.reload();
  await step.locator('.wm-walk-head').click();
  assert.equal(await step.getByLabel(t('walks:note'), { exact: true }).inputValue(), 'Без зв’язку');
  await app.look('walk-kept');
});

it('breaks no rule of accessibility and reports no error', () => {
  assert.deepEqual(app.violations, []);
  assert.deepEqual(app.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/.test(error)), []);
});
