// Failures on screen: a sentence in the language of the page, then what the server says in English, in a real browser against a running demo.
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
  { language: 'zh', scheme: 'light' },
  { language: 'en', scheme: 'light' },
];

for (const run of looks(RUNS)) {
  describe(`failures in ${run.language}, ${run.scheme}, ${run.width ?? 1440} wide`, () => {
    let app;
    let home = '';
    before(async () => {
      app = await open(browser, run);
      home = await app.enter();
    });
    after(() => {
      assert.deepEqual(app?.violations, []);
      return app?.close();
    });

    /** The two lines of what is said, wherever it is. */
    async function says(place, code, detail) {
      await place.getByText(detail).waitFor();
      if (run.language === 'en') {
        assert.equal(await place.locator('[lang="en"]').count(), 0);
        assert.ok(!(await place.innerText()).includes(app.t(`faults:${code}`)));
        return;
      }
      await place.getByText(app.t(`faults:${code}`)).waitFor();
      assert.match(await place.locator('[lang="en"]').innerText(), detail);
      const text = await place.innerText();
      assert.ok(text.indexOf(app.t(`faults:${code}`)) < text.search(detail), text);
    }

    it('tell a wrong metric in the address, and offer to try again', async () => {
      const { page, t } = app;
      await page.goto(`${home}/trends?metric=nonsense`);
      const alert = page.getByRole('main').getByRole('alert').filter({ hasText: t('shell:failure.title') });
      await says(alert, 'INVALID_METRIC', /"nonsense" is no metric/);
      await alert.getByRole('button', { name: t('shell:failure.retry') }).waitFor();
      await app.look('faults-trends');
    });

    it('tell a filter that is not understood, while it is written', async () => {
      const { page, t } = app;
      await page.goto(`${home}/variants`);
      await page.getByRole('button', { name: new RegExp(t('segments:label')) }).click();
      const dialog = page.getByRole('dialog', { name: t('segments:label') });
      await dialog.getByText(t('segments:asText'), { exact: true }).click();
      await dialog.getByLabel(t('segments:condition')).fill('did purchase at lest 2 times');
      await says(dialog, 'INVALID_PREDICATE', /at character 14/);
      await app.look('faults-filter');
    });
  });
}
