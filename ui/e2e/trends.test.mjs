// Numbers over time: trends and changes, in a real browser against a running demo.
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
  { language: 'uk', scheme: 'dark', width: 390, height: 844 },
  { language: 'en', scheme: 'light' },
];

for (const run of looks(RUNS)) {
  describe(`trends in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('finds the summer change first', async () => {
      const { page, t } = app;
      await page.goto(`${home}/trends`);
      await page.getByRole('application', { name: t('trends:names.newCustomers') }).waitFor();
      const changes = page.getByRole('region', { name: t('trends:changes') });
      const first = changes.getByRole('listitem').first();
      await first.waitFor();
      assert.ok((await first.innerText()).includes(t('trends:channelOf', { type: 'product view', member: 'app' })), await first.innerText());
      await changes.getByRole('button', { pressed: false }).first().click();
      assert.equal(await changes.getByRole('button', { pressed: true }).count(), 1);
      await app.look('trends');
    });

    it('adds a metric that is put together, and keeps it in the address', async () => {
      const { page, t } = app;
      await page.getByRole('button', { name: t('trends:add') }).click();
      const form = page.getByRole('dialog', { name: t('trends:add') });
      await form.getByRole('combobox', { name: t('trends:where') }).fill('purchase');
      await page.getByRole('option', { name: 'purchase', exact: true }).click();
      await page.keyboard.press('Escape');
      await app.look('trends-add');
      await form.getByRole('button', { name: t('trends:add') }).click();
      await page.getByRole('application', { name: t('trends:names.eventsWhere', { where: 'purchase' }) }).waitFor();
      assert.match(decodeURIComponent(page.url()), /events.where.type.is/);
      await page.goto(`${page.url()}&view=table`);
      await page.getByRole('table', { name: t('trends:title') }).waitFor();
      await app.look('trends-table');
    });

    it('tells a faulty metric where it was written, and keeps what was typed', async () => {
      const { page, t } = app;
      await page.goto(`${home}/trends`);
      await page.getByRole('button', { name: t('trends:add') }).click();
      const form = page.getByRole('dialog', { name: t('trends:add') });
      const text = form.getByRole('textbox', { name: t('trends:asText') });
      await text.fill('events where "purchse"');
      await form.getByRole('button', { name: t('trends:add') }).click();
      await form.getByRole('alert').getByText('"purchse"').waitFor();
      assert.equal(await text.inputValue(), 'events where "purchse"');
      assert.doesNotMatch(page.url(), /metric=/);
      await app.look('trends-faulty');
      await text.fill('events where "purchase"');
      assert.equal(await form.getByRole('alert').count(), 0);
      await form.getByRole('button', { name: t('trends:add') }).click();
      await form.waitFor({ state: 'hidden' });
      await page.waitForURL(/metric=/);
    });

    it('adds churn and repeat contacts, guessed by their names', async () => {
      const { page, t } = app;
      await page.goto(`${home}/trends`);
      for (const kind of ['churn', 'repeatContact']) {
        await page.getByRole('button', { name: t('trends:add') }).click();
        const form = page.getByRole('dialog', { name: t('trends:add') });
        await form.getByRole('combobox', { name: t('trends:kind') }).click();
        await page.getByRole('option', { name: t(`trends:kinds.${kind}`), exact: true }).click();
        if (kind === 'repeatContact') await app.look('trends-contacts');
        await form.getByRole('button', { name: t('trends:add') }).click();
        await form.waitFor({ state: 'hidden' });
      }
      await page.getByRole('application', { name: t('trends:names.churn'), exact: true }).waitFor();
      await page.getByRole('application', { name: `${t('trends:names.repeatContact')} (3d)` }).waitFor();
      await app.look('trends-churn');
    });

    it('has no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors.filter((error) => !/400/.test(error)), []);
    });
  });
}
