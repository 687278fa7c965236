// Makes the pictures of the living map in docs/images, in both themes, in headless Chromium against a running demo (BASE_URL).
// Opportunities that are made on the way stay in that demo.
import { launch, open } from '../e2e/app.mjs';

const IMAGES = new URL('../../docs/images/', import.meta.url);
const OBJECTIVE = '90% reach "quote sent" from "quote request" within 3d';

const browser = await launch();
for (const scheme of ['light', 'dark']) {
  const app = await open(browser, { language: 'en', scheme, width: 1440, height: 1000 });
  const { page, t } = app;
  const sample = await app.enter();
  const picture = async (name) => {
    await app.settle();
    const path = new URL(`living-${name}-${scheme}.png`, IMAGES).pathname;
    await page.screenshot({ path });
    process.stdout.write(`${path}\n`);
  };
  const press = (key) => page.getByRole('button', { name: t(key), exact: true }).click();
  await page.locator('.wm-conformance-card').first().waitFor();
  await picture('reality');
  await press('conformance:scale.time');
  await page.locator('.wm-conformance-row').evaluate((row) => row.scrollTo(row.scrollWidth / 4, 0));
  await picture('time');
  await press('conformance:scale.time');
  await page.locator('.wm-conformance-card button').nth(2).click();
  await page.getByRole('dialog').getByText(t('conformance:walk.replay'), { exact: true }).nth(4).click();
  await page.getByRole('slider', { name: t('conformance:walk.place'), exact: true }).focus();
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1_000);
  await picture('walk');
  await page.keyboard.press('Escape');
  const objectives = page.getByRole('region', { name: t('objectives:title'), exact: true });
  await objectives.getByLabel(t('objectives:add')).fill(OBJECTIVE);
  await objectives.getByRole('status').filter({ hasText: /\d/ }).waitFor();
  await page.keyboard.press('Enter');
  await objectives.locator('.wm-objective-burn').waitFor();
  await objectives.evaluate((element) => element.scrollIntoView());
  await picture('objectives');
  await objectives.getByRole('button', { name: /quote request/ }).click();
  await objectives.locator('.wm-objective').waitFor({ state: 'detached' });
  await press('findings:title');
  await page.locator('.wm-finding').first().waitFor();
  await picture('findings');
  for (let n = 1; n <= 3; n++) {
    const card = page.locator('.wm-finding').nth(n - 1);
    const make = card.getByRole('button', { name: t('findings:makeOpportunity'), exact: true });
    if (await make.isVisible()) await make.click();
    await card.getByRole('link', { name: t('findings:inBacklog') }).waitFor();
  }
  await press('findings:title');
  await page.locator('.wm-step-badges button', { hasText: /pain/ }).first().scrollIntoViewIfNeeded();
  await picture('editor');
  await page.goto(`${sample}/opportunities`);
  await picture('opportunities');
  await app.close();
}
await browser.close();
