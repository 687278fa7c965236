// The main job of a newcomer, in a real browser against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, open, BASE_URL } from './app.mjs';
import { looks } from './looks.mjs';
import { csv, xes } from './files.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const RUNS = [
  { language: 'en', scheme: 'light' },
  { language: 'uk', scheme: 'dark' },
  { language: 'en', scheme: 'dark' },
  { language: 'zh', scheme: 'light' },
];

for (const run of looks(RUNS, 2)) {
  describe(`the main job in ${run.language}, ${run.scheme}`, () => {
    let app;
    const go = (screen) => app.page.getByRole('navigation').getByRole('link', { name: app.t(`${screen}:title`), exact: true }).click();

    before(async () => {
      app = await open(browser, run);
    });
    after(() => app?.close());

    it('opens the sample map, alive', async () => {
      const home = await app.enter();
      await app.page.locator('.wm-conformance-card').first().waitFor();
      await app.page.getByText(app.t('shell:demo')).waitFor();
      await app.page.goto(home);
      await app.page.getByRole('heading', { name: app.t('log:checklist.title') }).waitFor();
      await app.look('log');
      assert.equal((await app.page.locator('html').getAttribute('lang')).slice(0, 2), run.language);
    });

    for (const [kind, name, content] of [['CSV', `shop-${run.language}-${run.scheme}.csv`, csv], ['XES', `help-${run.language}-${run.scheme}.xes`, xes]]) {
      it(`imports a ${kind} file`, async () => {
        const { page, t } = app;
        await go('import');
        await page.getByText(t('import:drop')).waitFor();
        await app.look(`import-${kind}`);
        await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content()) });
        await page.getByRole('heading', { name: t('import:columns') }).waitFor();
        await app.look(`preview-${kind}`);
        await page.getByRole('button', { name: t('import:start'), exact: true }).click();
        await page.getByRole('heading', { name: t('import:job.done'), exact: true }).waitFor();
        await app.look(`imported-${kind}`);
        const rejects = page.getByRole('link', { name: t('import:job.rejects') });
        assert.equal(await rejects.count(), kind === 'CSV' ? 1 : 0);
      });
    }

    it('shows the process map', async () => {
      const { page, t } = app;
      await page.getByRole('link', { name: t('import:job.journeys') }).click();
      await page.locator('.react-flow__node').first().waitFor();
      await app.look('discover');
      await page.locator('.react-flow__node .wm-box[data-kind="activity"]', { hasText: 'ad click' }).click();
      await page.getByRole('complementary', { name: t('discover:details') }).getByText(t('discover:outgoing')).waitFor();
      await app.look('discover-details');
      await page.keyboard.press('1');
      await page.locator('.wm-head-actions').getByText(t('shell:asTable'), { exact: true }).click();
      await page.getByRole('heading', { name: t('discover:edgesTable') }).waitFor();
      await app.look('discover-table');
      assert.match(page.url(), /view=table/);
      await page.reload();
      await page.getByRole('heading', { name: t('discover:edgesTable') }).waitFor();
    });

    it('saves the process map as a picture', async () => {
      const { page, t } = app;
      for (const kind of ['Svg', 'Png']) {
        await page.getByRole('button', { name: t('discover:save'), exact: true }).click();
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: t(`discover:save${kind}`) }).click()]);
        assert.equal(download.suggestedFilename(), `process-map.${kind.toLowerCase()}`);
      }
    });

    it('lists the variants', async () => {
      await go('variants');
      await app.page.locator('.wm-variants > li').first().waitFor();
      await app.look('variants');
    });

    it('counts a funnel and says why a customer was lost', async () => {
      const { page, t } = app;
      await go('funnel');
      await page.getByRole('heading', { name: t('funnel:emptyTitle') }).waitFor();
      await app.look('funnel-empty');
      for (const step of ['open account', 'ask for help', 'subscribe']) {
        await page.getByPlaceholder(t('funnel:addStep')).fill(step);
        await page.getByRole('option', { name: step, exact: true }).click();
      }
      await page.locator('.wm-bars > li').nth(2).waitFor();
      await app.look('funnel');
      await page.getByRole('button', { name: t('funnel:whoOf', { name: 'open account' }) }).click();
      await page.getByRole('button', { name: t('funnel:whyOf', { customer: 'csv-' }).split('csv-')[0] }).first().click();
      await page.getByRole('dialog').getByText(t('funnel:missed')).waitFor();
      await app.look('funnel-why');
      await page.keyboard.press('Escape');
      await page.reload();
      await page.locator('.wm-bars > li').nth(2).waitFor();
    });

    it('drafts a map whose steps carry live numbers', async () => {
      const { page, t } = app;
      await go('maps');
      await app.look('maps');
      await page.getByRole('button', { name: t('maps:draft') }).click();
      await page.locator('.wm-step-volume').first().waitFor();
      await app.look('map');
      assert.ok((await page.locator('.wm-stage').count()) > 1);
      assert.ok((await page.locator('.wm-step-card[data-evidence="measured"]').count()) > 2);
      const step = page.locator('.wm-step-card').first();
      const name = (await step.locator('.wm-name').innerText()).trim();
      await step.getByRole('button', { name: t('maps:rename', { name }) }).click();
      await page.keyboard.type('Renamed step');
      await page.keyboard.press('Escape');
      await step.getByText(name).first().waitFor();
      await step.getByRole('button', { name: t('maps:rename', { name }) }).click();
      await page.keyboard.type('Renamed step');
      await page.keyboard.press('Enter');
      await step.getByText('Renamed step').waitFor();
      await page.getByText(t('maps:saved')).waitFor();
      await page.reload();
      await page.locator('.wm-step-card').first().getByText('Renamed step').waitFor();
    });

    it('finds screens by keyboard and lists its shortcuts', async () => {
      const { page, t } = app;
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(t('shell:palette.placeholder')).waitFor();
      await app.look('palette');
      await page.keyboard.press('Escape');
      await page.getByPlaceholder(t('shell:palette.placeholder')).waitFor({ state: 'hidden' });
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText(t('shell:shortcuts.palette')).waitFor();
      await app.look('shortcuts');
      await page.keyboard.press('Escape');
      await page.goto(`${BASE_URL}/nowhere`);
      await page.getByRole('heading', { name: t('shell:notFound.title') }).waitFor();
      await app.look('not-found');
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}

it('changes the language without loading the page again', async () => {
  const app = await open(browser, { language: 'en', scheme: 'light' });
  await app.page.goto(await app.enter());
  await app.page.getByRole('heading', { name: app.t('log:checklist.title') }).waitFor();
  await app.page.evaluate(() => {
    window.stayed = true;
  });
  await app.page.getByRole('button', { name: /English/ }).click();
  await app.page.getByRole('menuitem', { name: 'Latviešu' }).click();
  await app.page.getByRole('heading', { name: 'Pirmie soļi' }).waitFor();
  assert.equal(await app.page.locator('html').getAttribute('lang'), 'lv');
  assert.equal(await app.page.evaluate(() => window.stayed), true);
  await app.close();
});

it('fits a phone', async () => {
  const app = await open(browser, { language: 'de', scheme: 'light', width: 390, height: 844 });
  const home = await app.enter();
  for (const screen of ['log', 'import', 'discover', 'variants', 'funnel', 'maps', 'settings']) {
    await app.page.goto(home);
    await app.page.getByRole('button', { name: app.t('shell:allScreens'), exact: true }).click();
    await app.page.getByRole('navigation', { name: app.t('shell:navigation'), exact: true }).getByRole('link', { name: app.t(`${screen}:title`), exact: true }).click();
    await app.settle();
    assert.deepEqual(await app.check(`phone-${screen}`), []);
    assert.equal(await app.isTooWide(), false, `${screen} is too wide`);
  }
  assert.deepEqual(app.errors, []);
  await app.close();
});
