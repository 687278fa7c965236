// Makes the pictures of maps in docs/images, all kinds in both themes, in headless Chromium against a running demo (BASE_URL).
import { launch, BASE_URL } from '../e2e/app.mjs';

const IMAGES = new URL('../../docs/images/', import.meta.url);
const EMOTIONS = [[0.4, 1.1, -1.4, 0.9, 1.7], [0.2, 0.6, -0.5, 0.4, 1], [-0.4, 0.3, 0.8, 1.3, -0.6]];

/** A map of short notes: stages, and for each lane the cards of each stage; `*` before a text makes it researched, `#` measured. */
function map(id, version, { name, kind, stages, lanes }) {
  const colors = { 'pain-points': 'red', opportunities: 'green', 'moments-of-truth': 'yellow', needs: 'blue', problems: 'red', service: 'teal', frontstage: 'blue', backstage: 'purple' };
  const all = Object.entries(lanes);
  const cards = all.flatMap(([lane, cells], row) =>
    cells.flatMap((texts, at) =>
      (Array.isArray(texts) ? texts : texts ? [texts] : []).map((text, n) => ({
        id: `c${row}-${at}-${n}`,
        lane: `l${row}`,
        stage: `s${at}`,
        text: text.replace(/^[*#]/, ''),
        evidence: text.startsWith('*') ? { kind: 'researched', source: '12 interviews', date: '2026-03-01T00:00:00Z' } : text.startsWith('#') ? { kind: 'measured', source: 'event log', n: 18911 } : { kind: 'assumed' },
        ...(colors[lane] ? { color: colors[lane] } : {}),
        ...(lane === 'touchpoints' ? { touchpoint: { channel: ['advertising', 'web', 'store', 'app', 'social'][at], form: at === 2 ? 'physical' : 'digital' } } : {}),
      })),
    ),
  );
  const curve = (n, persona, of) => ({ id: `k${n}`, persona, kind: of, points: stages.map((_, at) => ({ id: `k${n}p${at}`, stage: `s${at}`, value: EMOTIONS[n][at], evidence: { kind: of } })) });
  return {
    format: 'waymark-map', formatVersion: 2, id, version, name, kind, state: 'as-is',
    personas: [{ id: 'p0', name: 'Anna', role: 'Rides to work' }, { id: 'p1', name: 'Boris', role: 'Rides on Sundays' }],
    stages: stages.map((stage, at) => ({ id: `s${at}`, name: stage, steps: [] })),
    lanes: all.map(([lane], row) => ({ id: `l${row}`, kind: lane })),
    cards,
    curves: 'emotion' in lanes ? [curve(0, 'p0', 'assumed'), curve(1, 'p0', 'measured'), curve(2, 'p1', 'assumed')] : [],
    links: [],
  };
}

const MAPS = {
  'customer-journey': {
    name: 'Buying a bicycle',
    stages: ['Awareness', 'Consideration', 'Conversion', 'Retention', 'Advocacy'],
    lanes: {
      actions: ['Sees a neighbour ride past', ['*Compares three shops', 'Asks how the **delivery** works'], '#Buys after a test ride', 'Brings it to its first service', 'Shows it to colleagues'],
      touchpoints: ['Poster at the station', '#Product page', 'Shop in the old town', '#Service reminder', 'Photo of the first tour'],
      emotion: [],
      needs: ['To get to work on time', '*To know the whole price', 'To try before buying', 'Somebody who answers', ''],
      'pain-points': ['', '*Nobody says which size fits', '#The quote takes **ten days**', 'Waiting for spare parts', ''],
      opportunities: ['', 'A size guide:\n\n- height\n- inner leg', 'Quote within two days', '', 'A ride for every friend who buys'],
    },
  },
  'user-journey': {
    name: 'First week in the app',
    stages: ['Install', 'Sign up', 'First route', 'Daily use', 'Upgrade'],
    lanes: {
      actions: ['Scans the code in the shop', '#Confirms the e-mail', 'Draws a way to work', 'Starts the ride', 'Compares the plans'],
      expectations: ['It knows my bicycle', '*No password to invent', 'Hills are shown', 'It stops by itself', 'I can go back'],
      emotion: [],
      problems: ['', '#The link expires', '*The map is empty offline', '', 'Two prices on two screens'],
      opportunities: ['', 'Sign in with the shop account', 'Keep the last map', '', 'One page with both plans'],
    },
  },
  'life-experience': {
    name: 'Moving to the country',
    stages: ['The wish', 'The search', 'The move', 'The first year', 'At home'],
    lanes: {
      'life-domains': ['Family and work', 'Money', 'Home', 'Neighbours', 'Health'],
      'life-events': ['*A second child', 'A loan is promised', 'The last day in town', '*The first winter', 'The garden bears'],
      emotion: [],
      problems: ['No time to look', '*Two viewings each Saturday', 'The train runs hourly', 'The car breaks down', ''],
      actors: ['Partner, parents', 'Bank, agent', 'Friends with a van', 'Mayor, teacher', 'Neighbours'],
      service: ['', '', 'A cargo bicycle on loan', '*Winter tyres at the door', 'A club that rides on Sundays'],
    },
  },
  'service-blueprint': {
    name: 'Repair while you wait',
    stages: ['Booking', 'Arrival', 'Diagnosis', 'Repair', 'Pick-up'],
    lanes: {
      'physical-evidence': ['Booking page', 'Sign above the door', 'Check list on paper', 'Clean work bench', 'Stamped service book'],
      'customer-actions': ['#Chooses a slot', 'Leans the bicycle', 'Agrees to the price', 'Drinks a coffee', '#Pays by card'],
      frontstage: ['*Confirms by message', 'Greets by name', 'Explains what is worn', 'Says how long it takes', 'Test ride together'],
      backstage: ['Plans the day', 'Prints the order', '*Orders the part', 'Changes the chain', 'Books the invoice'],
      support: ['Calendar', 'Customer file', 'Stock', 'Tool service', 'Accounts'],
    },
  },
};

const browser = await launch();
try {
  for (const scheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' });
    await context.addInitScript(() => localStorage.setItem('waymark-language', 'en'));
    const page = await context.newPage();
    await page.goto(BASE_URL);
    await page.waitForURL(/\/w\//);
    const root = page.url().match(/^.*\/w\/[^/?]+/)[0];
    const workspace = root.split('/w/')[1];
    const send = (method, path, body) =>
      page.evaluate(
        async ({ address, method, body }) => {
          const session = await (await fetch('/api/session')).json();
          const headers = { 'content-type': 'application/json', ...(session.csrf ? { [session.csrf.header]: session.csrf.token } : {}) };
          const answer = await fetch(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
          if (!answer.ok) throw new Error(await answer.text());
          return answer.status === 204 ? null : answer.json();
        },
        { address: `/api/workspaces/${workspace}/maps${path}`, method, body },
      );
    for (const [kind, drawn] of Object.entries(MAPS)) {
      const made = await send('POST', '', { name: drawn.name, kind });
      await send('PUT', `/${made.id}`, map(made.id, made.version, { ...drawn, kind }));
      await page.goto(`${root}/maps/${made.id}?zoom=0.8${kind === 'customer-journey' ? '&panel=details' : ''}`);
      await page.locator('.wm-jm-card').first().waitFor();
      if (kind === 'customer-journey') await page.locator('.wm-jm-card', { hasText: 'ten days' }).click();
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(400);
      await page.screenshot({ path: new URL(`map-${kind}-${scheme}.png`, IMAGES).pathname });
      await send('DELETE', `/${made.id}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
}
