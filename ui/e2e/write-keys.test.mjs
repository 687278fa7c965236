// A source is made, its lines are pasted, and what arrives is seen, in a real browser against a running demo: BASE_URL says where it is.
// By its name it runs last, because what it sends stays in the sample log.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BASE_URL, launch, open } from './app.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const run of [
  { language: 'en', scheme: 'light' },
  { language: 'zh', scheme: 'dark', width: 390, height: 844 },
]) {
  describe(`sources in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    before(async () => {
      app = await open(browser, run);
      const root = await app.enter();
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
      await app.look('sources');

      await card.getByRole('button', { name: t('sources:remove') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(t('sources:removeAsk', { name })).waitFor();
      await dialog.getByRole('button', { name: t('sources:remove') }).click();
      await card.waitFor({ state: 'detached' });
      assert.equal((await track({ userId: '42', event: 'Paid' })).status(), 401);
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
