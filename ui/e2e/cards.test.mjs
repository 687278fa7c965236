// What stands beside the main result of an analysis waits, stops and is saved like the result itself, in a real browser against a running demo.
import assert from 'node:assert/strict';
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

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
