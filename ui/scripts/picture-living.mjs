// Makes the pictures of the living map in docs/images, in both themes, in headless Chromium against a running demo (BASE_URL).
// Opportunities that are made on the way stay in that demo.
import { launch, open } from '../e2e/app.mjs';

const IMAGES = new URL('../../docs/images/', import.meta.url);

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
  await objectives.locator('.wm-objective-burn').first().waitFor();
  await objectives.evaluate((element) => element.scrollIntoView());
  await picture('objectives');
  await page.getByRole('region', { name: t('emotion:title'), exact: true }).first().evaluate((element) => element.scrollIntoView());
  await picture('emotion');
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
  await page.locator('.wm-step-badges [data-objective="missed"]').scrollIntoViewIfNeeded();
  await picture('editor');
  await page.goto(page.url().split('?')[0]);
  await page.locator('.wm-step-badges').first().waitFor();
  if (scheme === 'light') {
    await page.setViewportSize({ width: 1440, height: 900 });
    await app.settle();
    await page.screenshot({ path: new URL('map.png', IMAGES).pathname });
    await page.setViewportSize({ width: 1440, height: 1000 });
  }
  await page.goto(`${sample}/opportunities`);
  await picture('opportunities');
  await page.getByRole('button', { name: t('opportunities:prove'), exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  const choose = async (key, type) => {
    await dialog.getByRole('combobox', { name: t(key) }).fill(type);
    await page.getByRole('option', { name: type, exact: true }).click();
  };
  await choose('opportunities:proofAt', 'product view');
  await choose('opportunities:proofGoal', 'store visit');
  await dialog.getByLabel(t('opportunities:released')).fill('2025-07-01');
  await dialog.getByRole('button', { name: t('opportunities:prove'), exact: true }).click();
  await dialog.locator('.wm-chart-box svg').waitFor();
  await picture('proof');
  await app.close();
}
await browser.close();
