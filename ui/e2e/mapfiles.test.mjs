// Maps as files in a real browser against a running demo: BASE_URL says where it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './app.mjs';
import { looks } from './looks.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const DIAGRAM = 'journey\n  title Kafija uz ielas\n  section Pirkt\n    Maksāt: 5: Anna\n    Gaidīt: 9: Anna\n';
const RUNS = [
  { language: 'en', scheme: 'light' },
  { language: 'uk', scheme: 'dark', width: 390, height: 844 },
];

for (const run of looks(RUNS)) {
  describe(`maps as files in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';

    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => app?.close());

    it('shows what is in a file before it becomes a map', async () => {
      const { page, t } = app;
      await page.goto(`${home}/maps`);
      await page.getByRole('button', { name: t('mapfiles:import.title'), exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=file]').setInputFiles({ name: 'coffee.mmd', mimeType: 'text/plain', buffer: Buffer.from(DIAGRAM) });
      await dialog.getByRole('heading', { name: 'Kafija uz ielas' }).waitFor();
      await dialog.getByText(t('mapfiles:notice.SCORE_CLAMPED', { n: 1 })).waitFor();
      await app.look('maps-import');
      await dialog.getByRole('button', { name: t('mapfiles:import.keep'), exact: true }).click();
      await page.waitForURL(/\/maps\/[^/?]+/);
      await page.getByRole('heading', { level: 1 }).getByText('Kafija uz ielas').waitFor();
    });

    it('says what a format loses, and saves the file', async () => {
      const { page, t } = app;
      await page.getByRole('button', { name: t('mapfiles:export.title'), exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: /\.mmd/ }).check();
      await dialog.getByText(t('mapfiles:loss.lanes', { n: 1 })).waitFor();
      await app.look('maps-export');
      await dialog.getByRole('radio', { name: /\.json/ }).check();
      await dialog.getByText(t('mapfiles:export.nothingLost')).waitFor();
      await dialog.locator('input[value=pdf]').check();
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: t('mapfiles:export.save'), exact: true }).click();
      const file = await download;
      assert.equal(file.suggestedFilename(), 'Kafija uz ielas.pdf');
      assert.equal(readFileSync(await file.path()).subarray(0, 5).toString(), '%PDF-');
    });

    it('removes the map again', async () => {
      const { page, t } = app;
      await page.goto(`${home}/maps`);
      await page.getByRole('button', { name: t('maps:deleteOf', { name: 'Kafija uz ielas' }) }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: t('maps:delete'), exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    it('is accessible and says nothing into the console', () => {
      assert.deepEqual(app.violations, []);
      assert.deepEqual(app.errors, []);
    });
  });
}
