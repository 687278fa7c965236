// Opens the app in a real browser, in a language and a colour scheme, and watches what it says.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SHOTS = new URL('../target/screenshots/', import.meta.url);
const LOCALES = new URL('../src/locales/', import.meta.url);

const NAMESPACES = readdirSync(new URL('en/', LOCALES)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
const RAW_KEYS = new RegExp(`\\b(${NAMESPACES.join('|')})[.:][a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)*\\b`, 'g');

export const BASE_URL = (process.env.BASE_URL ?? 'http://localhost:8080').replace(/\/$/, '');

export function launch() {
  mkdirSync(SHOTS, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/** The texts of a language by `namespace:key`, with values filled in; a plural by its count. */
export function textsOf(language) {
  const folder = new URL(`${language}/`, LOCALES);
  const texts = Object.fromEntries(
    readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  );
  return (key, values = {}) => {
    const [namespace, path] = key.split(':');
    const text = path.split('.').reduce((inner, name) => inner?.[name], texts[namespace]);
    if (typeof text !== 'string') throw new Error(`no text ${key} in ${language}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
  };
}

/** A page of the app that collects errors and can be checked, pictured and asked. */
export async function open(browser, { language, scheme, width = 1440, height = 900, reducedMotion = 'no-preference' }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion, locale: 'en-US', acceptDownloads: true });
  await context.addInitScript((code) => localStorage.setItem('waymark-language', code), language);
  const page = await context.newPage();
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(Number(process.env.STEP_TIMEOUT_MS ?? 30_000));
  const name = `${language}-${scheme}-${width}`;
  const violations = [];
  const app = {
    page,
    t: textsOf(language),
    errors,
    /** What a checker of accessibility found wrong on the screens that were looked at. */
    violations,
    close: () => context.close(),
    async settle() {
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => document.querySelectorAll('.wm-skeletons').length === 0);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
    },
    /** Pictures the screen and returns what a checker of accessibility finds wrong with it. */
    async check(screen) {
      await page.screenshot({ path: new URL(`${screen}-${name}.png`, SHOTS).pathname });
      await page.evaluate(AXE);
      const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), TAGS);
      return result.violations.flatMap((violation) => violation.nodes.map((node) => `${screen} ${name}: ${violation.id} ${node.html.slice(0, 200)} ${node.failureSummary}`));
    },
    /** Keys of texts that are on screen raw, such as `import.start`. */
    async rawKeys() {
      const text = await page.locator('body').innerText();
      return text.match(RAW_KEYS) ?? [];
    },
    async isTooWide() {
      return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    },
    /** Pictures a screen once it is at rest, and checks what every screen has to be. */
    async look(screen) {
      await app.settle();
      violations.push(...(await app.check(screen)));
      assert.deepEqual(await app.rawKeys(), [], `raw keys on ${screen}`);
      assert.equal(await app.isTooWide(), false, `${screen} is too wide`);
    },
    /** Opens the demo's workspace; returns its address. */
    async enter() {
      await page.goto(BASE_URL);
      await page.waitForURL(/\/w\//);
      return page.url().match(/^.*\/w\/[^/?]+/)[0];
    },
  };
  return app;
}
