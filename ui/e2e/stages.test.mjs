// The workspace's own stages: laid down once, taken by every analysis that tells stages apart. In a real browser against a demo.
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
  describe(`stages in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('are laid down from a draft, in another order and under another name', async () => {
      const { page, t } = app;
      // The editor begins with what was looked at: on the lenses that is the newest map, if nothing else is chosen.
      const dialog = page.getByRole('dialog', { name: t('stages:title'), exact: true });
      const names = dialog.getByRole('textbox', { name: t('stages:name') });
      await page.goto(`${home}/lenses`);
      const bar = page.locator('.wm-lens-bars li').first();
      await bar.waitFor();
      await page.getByRole('button', { name: t('shell:stages.edit') }).click();
      await names.first().waitFor();
      assert.ok((await bar.innerText()).includes(await names.first().inputValue()));
      await page.goto(`${home}/representatives?stages=draft`);
      await page.getByRole('button', { name: t('shell:stages.edit') }).click();
      await names.first().waitFor();
      const first = await names.first().inputValue();
      await dialog.getByRole('button', { name: t('stages:later', { name: first }) }).click();
      await dialog.getByText(t('stages:moved', { name: first, place: 2 })).waitFor({ state: 'attached' });
      assert.equal(await names.nth(1).inputValue(), first);
      await names.nth(1).fill('Перший');
      await app.look('stages');
      await dialog.getByRole('button', { name: t('stages:save') }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.waitForURL(/stages=own/);
      await page.locator('.wm-step-chip', { hasText: 'Перший' }).first().waitFor();
    });

    it('are those of the other screens too', async () => {
      const { page, t } = app;
      await page.goto(`${home}/lenses`);
      await page.locator('.wm-lens-bars li', { hasText: 'Перший' }).waitFor();
      await app.look('lenses-own');
      // Nobody passes from the stage to a later one now that it comes second: seamlessness does not name it any more.
      await page.goto(`${home}/seamlessness?stages=own`);
      await page.locator('main td, main th').getByText('quote request').first().waitFor({ state: 'attached' });
      assert.doesNotMatch(await page.locator('main').innerText(), /ad click/);
      for (const [screen, seen] of [['bottlenecks', 'main'], ['channels', 'table']]) {
        await page.goto(`${home}/${screen}?stages=own`);
        await page.locator(seen).getByText('Перший').first().waitFor({ state: 'attached' });
      }
      await page.getByRole('button', { name: t('shell:stages.edit') }).click();
      const dialog = page.getByRole('dialog', { name: t('stages:title'), exact: true });
      const question = page.getByRole('dialog', { name: t('stages:forgetTitle') });
      await dialog.getByRole('button', { name: t('stages:forget') }).click();
      await question.waitFor();
      await app.look('stages-forget');
      await question.getByRole('button', { name: t('shell:cancel'), exact: true }).click();
      await question.waitFor({ state: 'hidden' });
      await dialog.getByRole('button', { name: t('stages:forget') }).click();
      await question.getByRole('button', { name: t('stages:forget') }).click();
      await dialog.waitFor({ state: 'hidden' });
    });

    it('have no violation of WCAG 2.2 A and AA and no console error', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
