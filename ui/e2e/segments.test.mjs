// Filters, saved segments, comparisons and lenses, in a real browser against a running demo: BASE_URL says where it is.
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

for (const run of looks([
  { language: 'en', scheme: 'light' },
  { language: 'uk', scheme: 'dark' },
])) {
  describe(`segments in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let root;
    const segment = `Buyers ${run.language} ${Date.now()}`;

    before(async () => {
      app = await open(browser, run);
      root = await app.enter();
    });
    after(() => app?.close());

    it('filters an analysis by a form and keeps it as a segment', async () => {
      const { page, t } = app;
      await page.goto(`${root}/variants`);
      await page.getByRole('button', { name: new RegExp(t('segments:label')) }).click();
      const dialog = page.getByRole('dialog', { name: t('segments:label') });
      await dialog.getByLabel(t('segments:event'), { exact: true }).selectOption('purchase');
      await dialog.getByText('did "purchase"').waitFor();
      await app.look('filter-form');
      await dialog.getByLabel(t('segments:name')).fill(segment);
      await dialog.getByRole('button', { name: t('segments:save') }).click();
      await dialog.getByText(t('segments:savedNow'), { exact: true }).waitFor();
      await dialog.getByRole('button', { name: t('segments:apply') }).click();
      await page.waitForURL(/where=/);
      await app.look('variants-filtered');
      await page.reload();
      await page.getByRole('button', { name: /did "purchase"/ }).waitFor();
    });

    it('filters by text, tells where it is wrong, and forgets the filter', async () => {
      const { page, t } = app;
      await page.getByRole('button', { name: /did "purchase"/ }).click();
      const dialog = page.getByRole('dialog', { name: t('segments:label') });
      await dialog.getByText(t('segments:asText'), { exact: true }).click();
      await dialog.getByLabel(t('segments:condition')).fill('did purchase at lest 2 times');
      await dialog.getByText(/at character 14/).waitFor();
      await app.look('filter-text-wrong');
      await dialog.getByLabel(t('segments:condition')).fill('never did purchase and channel is store');
      await dialog.getByText('never did "purchase" and did (channel is "store")').waitFor();
      await dialog.getByRole('button', { name: t('segments:apply') }).click();
      await page.getByRole('button', { name: t('segments:clear') }).click();
      await page.waitForFunction(() => !location.href.includes('where='));
    });

    it('takes a saved segment and removes it', async () => {
      const { page, t } = app;
      await page.getByRole('button', { name: new RegExp(t('segments:label')) }).click();
      await page.getByRole('dialog').getByRole('button', { name: segment, exact: true }).click();
      await page.waitForURL(/segment=/);
      await page.getByRole('button', { name: new RegExp(segment) }).click();
      await page.getByRole('dialog').getByRole('button', { name: t('segments:remove', { name: segment }) }).click();
      await page.getByRole('button', { name: t('segments:remove', { name: segment }) }).waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
    });

    it('compares two groups', async () => {
      const { page, t } = app;
      await page.goto(`${root}/compare`);
      await page.getByRole('heading', { name: t('compare:askTitle') }).waitFor();
      await app.look('compare-ask');
      await page.goto(`${root}/compare?a=${encodeURIComponent('channel is store')}`);
      const journeys = page.getByRole('list', { name: t('compare:journeys'), exact: true }).getByRole('listitem');
      await journeys.first().waitFor();
      // Every length of journeys is told with its difference, interval and corrected p.
      const said = await journeys.locator('.wm-difference-said').allInnerTexts();
      assert.equal(said.length, 3);
      for (const text of said) assert.match(text, /[+−].+ … .+ · p /);
      await app.look('compare');
      const choose = async (kind) => {
        await page.getByRole('combobox', { name: t('compare:what'), exact: true }).click();
        await page.getByRole('option', { name: t(`compare:kinds.${kind}`), exact: true }).click();
        await page.waitForURL(new RegExp(`kind=${kind}`));
      };
      await choose('waits');
      await app.look('compare-waits');
      await choose('retention');
      await page.getByText(t('compare:after.week_one', { n: '1' }), { exact: true }).waitFor();
      await app.look('compare-retention');
      await choose('repeats');
      await page.getByText(t('compare:repeated'), { exact: true }).waitFor();
      await choose('survival');
      await page.getByText(t('compare:chooseTo'), { exact: true }).waitFor();
      await page.getByRole('combobox', { name: t('compare:to'), exact: true }).click();
      await page.getByRole('option', { name: 'purchase', exact: true }).click();
      await page.keyboard.press('Escape');
      await page.waitForURL(/[?&]to=[^&]*purchase/);
      await page.getByText(t('compare:medianTime'), { exact: true }).waitFor();
      await app.look('compare-survival');
      await choose('medians');
      await page.locator('.wm-difference-said').first().waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('shell:chart.png', { name: t('compare:title') }) }).click()]);
      assert.equal(download.suggestedFilename(), 'compare.png');
      await page.locator('.wm-head-actions').getByText(t('shell:asTable'), { exact: true }).click();
      await page.getByRole('columnheader', { name: t('compare:p') }).waitFor();
      const rows = page.getByRole('table', { name: t('compare:title') }).locator('tbody tr');
      const [table] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('shell:saveCsv') }).click()]);
      const lines = (await readFile(await table.path(), 'utf8')).trim().split('\r\n');
      assert.equal(lines.length, (await rows.count()) + 1);
      for (const [at, length] of ['events', 'duration', 'median'].entries()) {
        assert.ok((await rows.nth(at).innerText()).startsWith(t(`compare:${length}`)));
        assert.match(lines[at + 1], new RegExp(`^${t(`compare:${length}`)}(,-?[\\d.eE-]+){6}$`));
      }
      await app.look('compare-table');
    });

    it('looks at the same customers through three lenses', async () => {
      const { page, t } = app;
      await page.goto(`${root}/lenses`);
      await page.getByText(t('lenses:views.customer'), { exact: true }).waitFor();
      await app.look('lenses-journey');
      await page.getByText(t('lenses:names.lifecycle'), { exact: true }).click();
      await page.getByRole('img', { name: t('lenses:ring') }).waitFor();
      await app.look('lenses-lifecycle');
      await page.getByText(t('lenses:names.funnel'), { exact: true }).click();
      await page.getByText(t('lenses:views.company'), { exact: true }).waitFor();
      await app.look('lenses-funnel');
    });

    it('lays down the rules of the workspace, and goes back to the default ones', async () => {
      const { page, t } = app;
      await page.getByText(t('lenses:own')).click();
      await page.getByLabel(t('lenses:steps')).fill('seen = did any event\nbought = did purchase');
      await page.getByRole('button', { name: t('lenses:save'), exact: true }).click();
      await page.getByText(t('lenses:sources.workspace'), { exact: true }).waitFor();
      await page.getByRole('list').getByText('bought', { exact: true }).waitFor();
      await app.look('lenses-own');
      const open = page.getByRole('button', { name: t('lenses:defaults'), exact: true });
      if (!(await open.isVisible())) await page.getByText(t('lenses:own')).click();
      await open.click();
      await page.getByText(t('lenses:sources.guessed'), { exact: true }).waitFor();
    });

    it('tells a faulty rule where it was written, and keeps what was typed', async () => {
      const { page, t } = app;
      const rules = page.getByLabel(t('lenses:rules'));
      const form = page.locator('form', { has: rules });
      const faulty = 'all = did any event\nbuyer = did purchse\nlost = never';
      await rules.fill(faulty);
      await page.getByRole('button', { name: t('lenses:apply'), exact: true }).click();
      const fault = form.getByRole('alert');
      await fault.getByText('rule 3 ("lost")').waitFor();
      assert.equal(await rules.inputValue(), faulty);
      await rules.fill('all = did any event\nbuyer = did purchse');
      await page.getByRole('button', { name: t('lenses:apply'), exact: true }).click();
      await fault.getByText('rule 2 ("buyer"): the condition names "purchse"').waitFor();
      assert.equal(await page.locator('.wm-lens-bars').count(), 1, 'what was shown is still shown');
      assert.doesNotMatch(page.url(), /rule=/);
      await app.look('lenses-faulty');
      await rules.fill('all = did any event\nbuyer = did purchase');
      await page.getByRole('button', { name: t('lenses:apply'), exact: true }).click();
      await page.waitForURL(/rule=/);
      await page.getByText(t('lenses:sources.asked'), { exact: true }).waitFor();
      assert.equal(await fault.count(), 0);
      await page.goto(`${root}/lenses?lens=lifecycle&rule=${encodeURIComponent(JSON.stringify(['buyer = did purchse']))}`);
      await page.getByRole('alert').getByText('rule 1 ("buyer")').waitFor();
      assert.equal(await rules.inputValue(), 'buyer = did purchse');
      await rules.fill('buyer = did purchase');
      await page.getByRole('button', { name: t('lenses:apply'), exact: true }).click();
      await page.getByRole('img', { name: t('lenses:ring') }).waitFor();
    });

    it('breaks no rule of accessibility and reports no error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors.filter((error) => !/400/.test(error)), []);
    });
  });
}
