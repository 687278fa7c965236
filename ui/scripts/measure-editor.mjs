// Measures the map editor with 2,000 cards in headless Chromium against a running server (BASE_URL): first paint, frames while a
// card is dragged across the map, and what bounds them. Prints one line of JSON for each figure. See docs/performance.md.
import { launch, BASE_URL } from '../e2e/app.mjs';

const CARDS = Number(process.env.CARDS ?? 2000);
const RUNS = Number(process.env.RUNS ?? 5);
const STAGES = 20;
const LANES = ['actions', 'touchpoints', 'needs', 'expectations', 'thoughts', 'emotion', 'challenges', 'pain-points', 'moments-of-truth', 'opportunities', 'metrics'];
const WORDS = 'Looks for a bicycle that fits, compares prices and delivery, asks a friend who rides every day and waits for the parcel'.split(' ');

/** A map with so many cards, spread evenly over its cells. */
function bigMap(id, version) {
  const lanes = LANES.map((kind, at) => ({ id: `l${at}`, kind }));
  const carrying = lanes.filter((lane) => lane.kind !== 'emotion');
  const cells = carrying.length * STAGES;
  const cards = Array.from({ length: CARDS }, (_, at) => ({ at, cell: Math.floor((at * cells) / CARDS) })).map(({ at, cell }) => ({
    id: `c${at}`,
    lane: carrying[Math.floor(cell / STAGES)].id,
    stage: `s${cell % STAGES}`,
    text: Array.from({ length: 3 + (at % 9) }, (_, word) => (word === 1 && at % 7 === 0 ? `**${WORDS[(at + word) % WORDS.length]}**` : WORDS[(at + word) % WORDS.length])).join(' '),
    evidence: at % 3 === 0 ? { kind: 'researched', source: 'Interviews' } : { kind: 'assumed' },
  }));
  const stages = Array.from({ length: STAGES }, (_, at) => ({ id: `s${at}`, name: `Stage ${at + 1}`, steps: [] }));
  return { format: 'waymark-map', formatVersion: 2, id, version, name: `${CARDS} cards`, kind: 'customer-journey', state: 'as-is', personas: [{ id: 'p', name: 'Anna' }], stages, lanes, cards, curves: [{ id: 'k', persona: 'p', kind: 'assumed', points: stages.map((stage, at) => ({ id: `x${at}`, stage: stage.id, value: Math.sin(at) * 2, evidence: { kind: 'assumed' } })) }], links: [] };
}

const median = (values) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];
const quantile = (values, q) => values.slice().sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];
const tell = (figure, value, unit, more = {}) => process.stdout.write(`${JSON.stringify({ figure, value: Math.round(value * 10) / 10, unit, ...more })}\n`);

const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
await context.addInitScript(() => localStorage.setItem('waymark-language', 'en'));
const page = await context.newPage();
await page.goto(BASE_URL);
await page.waitForURL(/\/w\//);
const root = page.url().match(/^.*\/w\/[^/?]+/)[0];
const workspace = root.split('/w/')[1];
const id = await page.evaluate(
  async ({ workspace, text }) => {
    const session = await (await fetch('/api/session')).json();
    const headers = { 'content-type': 'application/json', ...(session.csrf ? { [session.csrf.header]: session.csrf.token } : {}) };
    const made = await (await fetch(`/api/workspaces/${workspace}/maps`, { method: 'POST', headers, body: JSON.stringify({ name: 'Measured', kind: 'customer-journey' }) })).json();
    const answer = await fetch(`/api/workspaces/${workspace}/maps/${made.id}`, { method: 'PUT', headers, body: text.replace('"ID"', JSON.stringify(made.id)).replace('"VERSION"', made.version) });
    if (!answer.ok) throw new Error(await answer.text());
    return made.id;
  },
  { workspace, text: JSON.stringify(bigMap('ID', 'VERSION')) },
);

try {
  const paints = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto('about:blank');
    await page.goto(`${root}/maps/${id}`, { waitUntil: 'commit' });
    paints.push(
      await page.evaluate(
        (count) =>
          new Promise((done) => {
            // A frame is painted once a task runs after its callbacks. The cards of the rows on screen come in one frame.
            const painted = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
            let first = 0;
            const look = () => {
              const cards = document.querySelectorAll('.wm-jm-card').length;
              if (cards > 0 && first === 0) painted((at) => (first = at));
              if (cards >= count) painted((all) => done({ first: first || all, all }));
              else requestAnimationFrame(look);
            };
            look();
          }),
        CARDS,
      ),
    );
  }
  for (const [what, name] of [['first', 'first paint: the cards on screen'], ['all', 'all cards in the page and painted']]) {
    const times = paints.map((it) => it[what]);
    tell(name, median(times), 'ms', { cards: CARDS, runs: times.map(Math.round) });
  }
  const client = await context.newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  tell('heap', (await client.send('Runtime.getHeapUsage')).usedSize / 1e6, 'MB');

  await client.send('Performance.enable');
  const spent = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const drags = [];
  let before = await spent();
  const begun = Date.now();
  for (let run = 0; run < RUNS; run++) {
    await page.locator('.wm-jm-box').evaluate((box) => box.scrollTo(0, 0));
    const card = await page.locator('.wm-jm-card').first().boundingBox();
    await page.mouse.move(card.x + 20, card.y + 12);
    await page.mouse.down();
    await page.mouse.move(card.x + 30, card.y + 20, { steps: 2 });
    await page.evaluate(() => {
      window.frames_ = [];
      let last = performance.now();
      const frame = (now) => {
        window.frames_.push(now - last);
        last = now;
        window.framing_ = requestAnimationFrame(frame);
      };
      window.framing_ = requestAnimationFrame(frame);
    });
    for (let step = 0; step < 120; step++) {
      await page.mouse.move(430 + ((step * 37) % 900), 240 + ((step * 23) % 520));
      await page.waitForTimeout(8);
    }
    drags.push(...(await page.evaluate(() => {
      cancelAnimationFrame(window.framing_);
      return window.frames_.slice(2);
    })));
    await page.mouse.up();
    await page.waitForTimeout(200);
  }
  const wall = (Date.now() - begun) / 1000;
  const after = await spent();
  const mean = drags.reduce((sum, it) => sum + it, 0) / drags.length;
  tell('frames while dragging', 1000 / mean, 'frames/s', { frames: drags.length, median: Math.round(median(drags) * 10) / 10, p95: Math.round(quantile(drags, 0.95) * 10) / 10 });
  for (const [name, what] of [['ScriptDuration', 'script'], ['LayoutDuration', 'layout'], ['RecalcStyleDuration', 'style']]) tell(`share of the time while dragging: ${what}`, (100 * (after[name] - before[name])) / wall, '%');
} finally {
  await page.evaluate(
    async ({ workspace, id }) => {
      const session = await (await fetch('/api/session')).json();
      await fetch(`/api/workspaces/${workspace}/maps/${id}`, { method: 'DELETE', headers: session.csrf ? { [session.csrf.header]: session.csrf.token } : {} });
    },
    { workspace, id },
  );
  await browser.close();
}
