// A source is made, its lines are pasted, and what arrives is seen, in a real browser against a running demo: BASE_URL says where it is.
// By its name it runs last, because what it sends stays in the sample log.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BASE_URL, launch, open } from './app.mjs';
import { looks } from './looks.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const run of looks([
  { language: 'en', scheme: 'light' },
  { language: 'zh', scheme: 'dark', width: 390, height: 844 },
])) {
  describe(`sources in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let root;
    before(async () => {
      app = await open(browser, run);
      root = await app.enter();
      await app.page.goto(`${root}/sources`);
    });
    after(() => app?.close());

    it('shows what arrives from a new source, and what is refused', async () => {
      const { page, t } = app;
      const name = `Tills ${run.language} ${Date.now()}`;
      await page.getByLabel(t('sources:name')).fill(name);
      await page.getByText(t('sources:kinds.server'), { exact: true }).last().click();
      await page.getByRole('button', { name: t('sources:create') }).click();
      const card = page.getByRole('region', { name, exact: true });
      const key = (await card.getByRole('status').locator('code').innerText()).trim();
      assert.match(key, /^wk_/);
      assert.ok((await card.locator('pre').innerText()).includes(key));

      const headers = { Authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
      const track = (data) => page.request.post(`${BASE_URL}/v1/track`, { headers, data });
      assert.equal((await track({ userId: '42', event: 'Paid' })).status(), 200);
      assert.equal((await track({ event: 'Paid by nobody' })).status(), 400);
      await card.getByText(t('sources:faults', { n: 1 })).click();
      await card.getByText('userId and anonymousId are both missing. Give one of them.').waitFor();
      assert.equal(await card.locator('dd').first().innerText(), '1');
      const refusal = t('sources:reasons.no-customer');
      await card.locator('tr').filter({ hasText: refusal }).getByText(t('sources:why.refused'), { exact: true }).waitFor();
      await app.look('sources');

      await page.goto(`${root}/catalog`);
      const quality = page.getByRole('region', { name: t('catalog:quality.title'), exact: true });
      const row = quality.locator('tr').filter({ hasText: refusal }).filter({ hasText: name });
      await row.getByText(t('catalog:quality.refused'), { exact: true }).waitFor();
      await row.scrollIntoViewIfNeeded();
      await app.look('catalog-quality');
      await row.getByRole('link', { name }).click();
      await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);

      await card.getByRole('button', { name: t('sources:remove') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(t('sources:removeAsk', { name })).waitFor();
      await dialog.getByRole('button', { name: t('sources:remove') }).click();
      await card.waitFor({ state: 'detached' });
      assert.equal((await track({ userId: '42', event: 'Paid' })).status(), 401);
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });

    it('reads the webhook of anybody as its first request was mapped by clicks', async () => {
      const { page, t } = app;
      const name = `Parcels ${run.language} ${Date.now()}`;
      const made = page.locator('.wm-form');
      await made.getByLabel(t('sources:name')).fill(name);
      await made.getByText(t('sources:kinds.webhook'), { exact: true }).click();
      await made.getByRole('button', { name: t('sources:create') }).click();
      const card = page.getByRole('region', { name, exact: true });
      const key = (await card.getByRole('status').locator('code').first().innerText()).trim();
      const send = () => page.request.post(`${BASE_URL}/v1/webhooks/${key}`, { data: { ref: 'd1', to: { mail: 'ada@example.org' }, what: 'handed over' } });
      assert.equal((await send()).status(), 503);
      await card.getByRole('button', { name: t('pulls:lastRequest') }).click();
      const choose = async (place, part) => {
        await card.locator(`button[title="${place}"]`).click();
        await page.getByRole('option', { name: t(`pulls:parts.${part}`), exact: true }).click();
      };
      await choose('/to/mail', 'customer');
      await choose('/what', 'type');
      await choose('/ref', 'id');
      await card.getByRole('cell', { name: 'ada@example.org', exact: true }).waitFor();
      await app.look('sources-mapped');
      await card.getByRole('button', { name: t('pulls:keep'), exact: true }).click();
      await card.getByText(t('pulls:kept'), { exact: true }).waitFor();
      assert.equal((await send()).status(), 200);
      assert.equal((await send()).status(), 200);
      await card.locator('dd').first().getByText('1', { exact: true }).waitFor();
      assert.deepEqual(app.violations, []);
    });

    it('reads nothing by schedule that the configuration does not name', async () => {
      const { page, t } = app;
      const form = page.locator('.wm-form');
      await form.getByLabel(t('sources:name')).fill('Exports');
      await form.getByText(t('sources:kinds.pull'), { exact: true }).click();
      await form.getByRole('textbox', { name: t('pulls:field.folder') }).fill('/etc');
      await app.look('sources-pull');
      await form.getByRole('button', { name: t('pulls:create') }).click();
      await form.getByRole('alert').getByText('pullFolders').waitFor();
    });

    it('says that a saved mapping was taken, and guesses anew if asked', async () => {
      const { page, t } = app;
      const choose = (name) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`customer,time,event,${run.language}\nada,2026-01-02T10:00:00Z,paid,web\n`) });
      await page.goto(`${page.url().match(/^.*\/w\/[^/?]+/)[0]}/import`);
      await choose('saved.csv');
      await page.getByText(t('import:readAbout')).waitFor();
      await page.getByLabel(t('import:meaning', { name: run.language })).selectOption('channel');
      await page.getByRole('button', { name: t('import:start'), exact: true }).click();
      await page.getByRole('heading', { name: t('import:job.done'), exact: true }).waitFor();
      await page.getByRole('button', { name: t('import:job.again') }).click();
      await choose('again.csv');
      await page.getByText(t('import:readSaved')).waitFor();
      await page.getByRole('button', { name: t('import:guessAnew') }).click();
      await page.getByText(t('import:readAbout')).waitFor();
    });
  });
}
