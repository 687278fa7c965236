// What stands beside the main result of an analysis waits, stops and is saved like the result itself, in a real browser against a running demo.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { looks } from './looks.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'de', scheme: 'light' },
  { language: 'lv', scheme: 'dark', width: 390, height: 844 },
];
const STEPS = encodeURIComponent(JSON.stringify(['quote request', 'purchase']));
const BOUGHT = encodeURIComponent(JSON.stringify(['purchase']));

for (const run of looks(RUNS)) {
  describe(`cards in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    /** The name and the lines of the CSV that a button saves; without a name the button of the whole screen. */
    const csvOf = async (of) => {
      const name = of === undefined ? app.t('shell:saveCsv') : app.t('shell:chart.csv', { name: of });
      const [download] = await Promise.all([app.page.waitForEvent('download'), app.page.getByRole('button', { name, exact: true }).click()]);
      return [download.suggestedFilename(), (await readFile(await download.path(), 'utf8')).trim().split('\r\n')];
    };
    /** The header and the rows of a table on screen, as texts. */
    const tableOf = async (name) => {
      const table = app.page.getByRole('table', { name, exact: true });
      await table.waitFor();
      return table.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
    };
    /** What a table on screen and its file must have in common; returns both. */
    const twins = async (caption, of) => {
      const shown = await tableOf(caption);
      const [file, lines] = await csvOf(of);
      assert.equal(lines.length, shown.length, `${file} has as many rows as the table`);
      assert.equal(lines[0].split(',').length >= shown[0].length, true, `${file} has every column of the table`);
      return { file, lines, shown };
    };

    /** The name of the PNG that a button saves, and how many of its pixels have exactly the colour that a style of an element has on screen. */
    const pngOf = async (title, element, style) => {
      const colour = await app.page.locator(element).first().evaluate((it, name) => getComputedStyle(it)[name].match(/\d+/g).slice(0, 3).map(Number), style);
      const [download] = await Promise.all([app.page.waitForEvent('download'), app.page.getByRole('button', { name: app.t('shell:chart.png', { name: title }), exact: true }).click()]);
      const bytes = await readFile(await download.path());
      if (process.env.KEEP_PICTURES) await download.saveAs(`${process.env.KEEP_PICTURES}/${download.suggestedFilename()}`);
      const count = await app.page.evaluate(
        async ([text, wanted]) => {
          const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (it) => it.charCodeAt(0))]));
          const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
          pen.drawImage(picture, 0, 0);
          const { data } = pen.getImageData(0, 0, picture.width, picture.height);
          let found = 0;
          for (let at = 0; at < data.length; at += 4) if (wanted.every((value, channel) => data[at + channel] === value)) found++;
          return found;
        },
        [bytes.toString('base64'), colour],
      );
      return [download.suggestedFilename(), count];
    };

    // Each card: where it stands, its name, the server's address behind it, what is there once it is answered, and how it is opened.
    const waits = (t) => [
      { at: `/activity`, name: t('activity:churn'), asks: 'activity/churn', shows: 'figure' },
      { at: `/activity`, name: t('activity:stickiness'), asks: 'activity/stickiness', shows: 'figure' },
      { at: `/activity?purchase=${BOUGHT}`, name: t('activity:repeat'), asks: 'activity/repeat', shows: '.wm-figure' },
      { at: `/trends`, name: t('trends:changes'), asks: 'trends/changes', shows: 'figure' },
      { at: `/funnel?steps=${STEPS}`, name: t('funnel:convert.title'), asks: 'funnel/histogram', shows: 'figure' },
      { at: `/funnel?steps=${STEPS}&correlate=types`, name: t('correlation:title'), asks: 'funnel/correlation', shows: 'table' },
      {
        at: `/funnel?steps=${STEPS}`,
        name: t('funnel:who', { name: 'quote request' }),
        asks: 'funnel/dropoffs',
        shows: 'table',
        open: (page) => page.getByRole('button', { name: t('funnel:whoOf', { name: 'quote request' }) }).click(),
      },
    ];

    it('tells how far each card is, stops it alone, and asks again', async () => {
      const { page, t } = app;
      for (const card of waits(t)) {
        const held = [];
        const address = new RegExp(`/${card.asks}(\\?|$)`);
        const hold = (route) => void held.push(route.request());
        await page.route(address, hold);
        await page.goto(home + card.at);
        await card.open?.(page);
        const region = page.getByRole('region', { name: card.name, exact: true });
        const cancel = region.getByRole('button', { name: t('shell:cancel'), exact: true });
        await cancel.waitFor();
        // What it asks how far it is with is the number of its own question.
        await page.waitForRequest((request) => request.url().endsWith(`/api/queries/${held[0].headers()['waymark-query']}`));
        await cancel.click();
        await region.getByRole('heading', { name: t('shell:waiting.stopped'), exact: true }).waitFor();
        assert.equal(await page.getByRole('heading', { name: t('shell:waiting.stopped'), exact: true }).count(), 1, `${card.asks} is stopped alone`);
        assert.ok(held[0].failure(), `${card.asks} is given up`);
        if (card.asks === 'activity/churn') await app.look('card-stopped');
        await page.unroute(address, hold);
        await region.getByRole('button', { name: t('shell:waiting.again'), exact: true }).click();
        await region.locator(card.shows).first().waitFor();
      }
    });

    it('does not show the answer to an earlier question for one that was stopped', async () => {
      const { page, t } = app;
      await page.goto(`${home}/activity`);
      const region = page.getByRole('region', { name: t('activity:churn'), exact: true });
      await region.locator('figure').waitFor();
      await page.route('**/activity/churn?*', () => undefined);
      await page.getByRole('combobox', { name: t('activity:period'), exact: true }).click();
      await page.getByRole('option', { name: t('activity:periods.month'), exact: true }).click();
      await region.getByRole('button', { name: t('shell:cancel'), exact: true }).click();
      await region.getByRole('heading', { name: t('shell:waiting.stopped'), exact: true }).waitFor();
      assert.equal(await region.locator('figure').count(), 0);
      await page.unroute('**/activity/churn?*');
    });

    it('has who moved between states in the table and the file', async () => {
      const { t } = app;
      await app.page.goto(`${home}/lenses?lens=lifecycle&view=table`);
      const { lines, shown } = await twins(t('lenses:title'));
      const from = shown[0].flatMap((name, at) => (name.startsWith(t('lenses:cameFrom', { state: '' }).trim()) ? [at] : []));
      assert.equal(from.length, shown.length, 'a column for each state, and one for those who are new');
      for (const line of lines.slice(1)) {
        const cells = line.split(',');
        assert.equal(from.reduce((sum, at) => sum + Number(cells[at]), 0), Number(cells[shown[0].indexOf(t('lenses:customers'))]), 'everybody in a state came from somewhere');
      }
      await app.look('lenses-flows-table');
    });

    it('has what the cards of obstacles say in the table and the file, with p', async () => {
      const { page, t } = app;
      await page.goto(`${home}/bottlenecks`);
      const card = page.locator('.wm-obstacle').first();
      await card.getByText(t('shell:chart.p'), { exact: true }).waitFor();
      const cards = await page.locator('.wm-obstacle').count();
      await page.goto(`${home}/bottlenecks?view=table`);
      const { file, lines, shown } = await twins(t('bottlenecks:obstacles'), t('bottlenecks:obstacles'));
      assert.deepEqual([file, lines.length], ['obstacles.csv', cards + 1]);
      for (const key of ['bottlenecks:threshold', 'bottlenecks:lost', 'bottlenecks:leftWaiting', 'bottlenecks:beyond', 'shell:chart.p']) assert.ok(shown[0].includes(t(key)), key);
      assert.ok(lines.some((line) => line.startsWith('quote request,quote sent,')));
      await app.look('obstacles-table');
    });

    it('has shares by a property, and what is done again, in tables and files', async () => {
      const { page, t } = app;
      await page.goto(`${home}/rework?by=device&view=table`);
      const { lines, shown } = await twins(t('rework:title'));
      assert.ok(shown[0].includes(t('rework:value', { property: 'device' })));
      assert.ok(lines.some((line) => /^checkout started → payment failed → checkout started,mobile,,,,,\d+,\d+,0\.\d+,/.test(line)), lines[2]);
      const again = await twins(t('rework:doneAgain'), t('rework:doneAgain'));
      assert.equal(again.file, 'done-again.csv');
      await app.look('rework-table');
    });

    it('has lasting changes with their p as list, table and file', async () => {
      const { page, t } = app;
      await page.goto(`${home}/trends`);
      const changes = page.getByRole('region', { name: t('trends:changes'), exact: true });
      assert.match(await changes.getByRole('listitem').first().innerText(), /p [<\d]/);
      await page.goto(`${home}/trends?view=table`);
      const { file, lines } = await twins(t('trends:changes'), t('trends:changes'));
      assert.equal(file, 'changes.csv');
      assert.match(lines[1], /,2025-\d\d-\d\d,/);
      assert.match(lines[1], /,[\d.e-]+$/);
      await app.look('changes-table');
    });

    it('saves the tables of channels and of the scorecard', async () => {
      const { page, t } = app;
      await page.goto(`${home}/channels?stages=draft`);
      for (const [title, wanted] of [['lostTitle', 'lost-hand-offs'], ['repeatsTitle', 'repeat-contacts'], ['mixTitle', 'channel-mix']]) {
        const name = t(`channels:${title}`);
        assert.equal((await twins(name, name)).file, `${wanted}.csv`);
      }
      await app.look('channels-tables');
      await page.goto(`${home}/scorecard?variants=country`);
      const worst = t('scorecard:worst');
      assert.equal((await twins(worst, worst)).file, 'worst-hours.csv');
      const variants = t('scorecard:variantsOf', { channel: 'e-mail', property: 'country' });
      const found = await twins(variants, variants);
      assert.equal(found.file, 'variants-e-mail.csv');
      const compared = t('scorecard:comparisons', { reference: found.shown[1][0] });
      assert.equal((await twins(compared, compared)).file, 'variants-compared-e-mail.csv');
      await app.look('scorecard-tables');
    });

    it('paints the sparklines of the weekly sheet into its picture', async () => {
      const { page, t } = app;
      await page.goto(`${home}/weekly`);
      await page.locator('.wm-sheet .wm-spark path').first().waitFor();
      const lines = await page.locator('.wm-sheet .wm-spark').count();
      const [file, pixels] = await pngOf(t('weekly:title'), '.wm-spark path', 'stroke');
      assert.equal(file, 'weekly.png');
      assert.ok(pixels > 300 * lines, `${lines} sparklines in ${pixels} pixels`);
    });

    it('paints the bars of a funnel, and the odds of what goes with converting, for and against', async () => {
      const { page, t } = app;
      await page.goto(`${home}/funnel?steps=${STEPS}&correlate=types`);
      await page.locator('.wm-odds-plot[data-side="for"] circle').first().waitFor();
      const [bars, bar] = await pngOf(t('funnel:title'), '.wm-bars-bar > span', 'backgroundColor');
      assert.ok(bars === 'funnel.png' && bar > 10_000, `${bars}: ${bar}`);
      for (const [side, mark] of [['for', 'circle'], ['against', 'path']]) {
        const [file, pixels] = await pngOf(t('correlation:title'), `.wm-odds-plot[data-side="${side}"] ${mark}`, 'fill');
        assert.ok(file === 'correlation.png' && pixels > 200, `${side}: ${pixels} pixels`);
      }
      await page.getByRole('region', { name: t('correlation:title'), exact: true }).first().scrollIntoViewIfNeeded();
      await app.look('correlation-odds');
    });

    it('draws the breakdown of a funnel, with its table and its files', async () => {
      const { page, t } = app;
      await page.goto(`${home}/funnel?steps=${STEPS}&breakdown=device`);
      const title = t('funnel:breakdownTitle', { property: 'device' });
      const chart = page.getByRole('figure', { name: title });
      await chart.locator('svg').last().waitFor();
      await page.getByRole('application', { name: title }).focus();
      await page.keyboard.press('ArrowRight');
      assert.match(await chart.getByRole('status').innerText(), /purchase: \d/);
      const [download] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: t('shell:chart.png', { name: title }) }).click()]);
      assert.equal(download.suggestedFilename(), 'funnel-breakdown.png');
      await app.look('funnel-breakdown');
      await chart.getByRole('button', { name: t('shell:chart.asTable', { name: title }) }).click();
      const { file, shown } = await twins(title, title);
      assert.equal(file, 'funnel-breakdown.csv');
      assert.deepEqual(shown[0], ['device', 'quote request', 'purchase', `purchase: ${t('funnel:colFromStart')}`]);
    });

    it('says in the language of the screen what funnels, lasting changes and repeat purchases count', async () => {
      const { page, t } = app;
      for (const [address, region, text] of [
        [`/funnel?steps=${STEPS}`, t('funnel:result'), t('funnel:definition')],
        ['/trends', t('trends:changes'), t('trends:changesDefinition')],
        [`/activity?purchase=${BOUGHT}`, t('activity:repeat'), t('activity:repeatDefinition')],
      ]) {
        await page.goto(home + address);
        const card = page.getByRole('region', { name: region, exact: true });
        await card.locator('summary').filter({ hasText: t('shell:definition') }).click();
        await card.getByText(text).waitFor();
        assert.ok((await card.locator('.wm-definition-said[lang="en"]').innerText()).length > 60);
      }
      await app.look('repeat-definition');
    });

    it('keeps in the address which chart is a table', async () => {
      const { page, t } = app;
      await page.goto(`${home}/activity`);
      const chart = (name) => page.getByRole('figure', { name: t(`activity:${name}`) });
      for (const name of ['churn', 'daysActive']) await chart(name).getByRole('button', { name: t('shell:chart.asTable', { name: t(`activity:${name}`) }) }).click();
      await page.waitForURL(/tables=/);
      await page.reload();
      for (const name of ['churn', 'daysActive']) await chart(name).getByRole('table').waitFor();
      assert.equal(await chart('stickiness').getByRole('table').count(), 0);
      for (const name of ['churn', 'daysActive']) await chart(name).getByRole('button', { name: t('shell:chart.asChart', { name: t(`activity:${name}`) }) }).click();
      await page.waitForURL((url) => !url.search.includes('tables='));
    });

    it('keeps in the address which lasting change is drawn', async () => {
      const { page, t } = app;
      await page.goto(`${home}/trends`);
      const changes = page.getByRole('region', { name: t('trends:changes'), exact: true });
      const third = changes.getByRole('listitem').nth(2).getByRole('button');
      const said = (await third.innerText()).split('\n')[0];
      await third.click();
      await page.waitForURL(/change=/);
      await page.reload();
      await changes.getByRole('figure', { name: said }).waitFor();
      assert.equal(await third.getAttribute('aria-pressed'), 'true');
    });

    it('keeps in the address how much faster an obstacle is taken to be', async () => {
      const { page, t } = app;
      await page.goto(`${home}/bottlenecks`);
      const cards = page.locator('.wm-obstacle');
      const says = (at) => cards.nth(at).getByRole('region', { name: t('bottlenecks:whatIf') }).locator('p').first().innerText();
      await cards.nth(1).waitFor();
      const [first, second] = [await says(0), await says(1)];
      await cards.first().getByRole('slider').focus();
      await page.keyboard.press('End');
      await page.waitForURL(/faster=/);
      const moved = await says(0);
      assert.notEqual(moved, first);
      await page.reload();
      await cards.nth(1).waitFor();
      assert.deepEqual([await says(0), await says(1)], [moved, second]);
    });

    it('keeps in the address who was lost, and the customer whose why is open; another funnel closes both', async () => {
      const { page, t } = app;
      await page.goto(`${home}/funnel?steps=${STEPS}`);
      await page.getByRole('button', { name: t('funnel:whoOf', { name: 'quote request' }) }).click();
      const lost = page.getByRole('region', { name: t('funnel:who', { name: 'quote request' }), exact: true }).first();
      const customer = await lost.locator('tbody td').first().innerText();
      await lost.getByRole('button', { name: t('funnel:whyOf', { customer }) }).click();
      await page.waitForURL(/lost=1.*why=|why=.*lost=1/);
      await page.reload();
      const why = page.getByRole('dialog', { name: t('funnel:whyTitle', { customer }) });
      await why.getByText(t('funnel:missed')).waitFor();
      await app.look('funnel-why-linked');
      await page.keyboard.press('Escape');
      await why.waitFor({ state: 'detached' });
      await lost.getByRole('button', { name: t('funnel:whyOf', { customer }) }).waitFor();
      await page.getByRole('button', { name: t('funnel:up', { name: 'purchase' }) }).click();
      await lost.waitFor({ state: 'detached' });
      assert.doesNotMatch(page.url(), /lost=|why=/);
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
