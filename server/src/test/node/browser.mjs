// browser.mjs ADDRESS KEY COUNT: a page of another site, in a real browser, sends with Segment's client for browsers, as its maker
// published it and told nothing but the address. Prints every failure; ends with status 1 if there was one.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const [address, key, count] = process.argv.slice(2);
const client = new URL('./node_modules/@segment/analytics-next/dist/umd/', import.meta.url);
const page = (name) => `<!doctype html><title>${name}</title><link rel="icon" href="data:,"><script src="/client/index.js"></script>`;
const failures = [];

const site = createServer(async (request, response) => {
  const path = request.url.split('?')[0];
  if (path.startsWith('/client/')) {
    response.setHeader('Content-Type', 'text/javascript');
    response.end(await readFile(new URL(path.slice('/client/'.length), client)));
  } else {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page('Home'));
  }
});
await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const tab = await browser.newPage();
  tab.on('console', (message) => message.type() === 'error' && failures.push(`console: ${message.text()}`));
  tab.on('pageerror', (error) => failures.push(`page: ${error.message}`));
  const types = new Set();
  const hosts = new Set();
  const answers = [];
  tab.on('request', (request) => {
    if (request.method() === 'POST') types.add(request.headers()['content-type']);
    hosts.add(new URL(request.url()).host);
  });
  tab.on('response', (response) => response.request().method() === 'POST' && answers.push(response.status()));
  await tab.goto(`http://localhost:${site.address().port}/home?utm_campaign=Spring`);
  const sent = await tab.evaluate(
    async ([cdnURL, writeKey, customers]) => {
      const analytics = window.AnalyticsNext.AnalyticsBrowser.load({ writeKey, cdnURL });
      const delivered = [];
      delivered.push(await analytics.page('Home'));
      delivered.push(await analytics.track('Product Viewed', { sku: 'é-上海' }));
      const anonymous = (await analytics.user()).anonymousId();
      for (let i = 0; i < customers; i++) {
        delivered.push(await analytics.identify(`browser-${i}`, { email: `browser-${i}@example.org` }));
        delivered.push(await analytics.track('Order Completed', { revenue: i + 0.5 }));
      }
      return { count: delivered.filter((context) => context.event.messageId).length, anonymous };
    },
    [address, key, Number(count)],
  );
  const wanted = 2 + 2 * Number(count);
  const end = Date.now() + 10_000;
  while (answers.length < wanted && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  if (sent.count !== wanted || answers.length !== wanted || answers.some((status) => status !== 200)) failures.push(`${sent.count} sent, answered ${answers}`);
  if ([...types].join() !== 'text/plain') failures.push(`sent as ${[...types]}`);
  for (const host of hosts) if (host !== new URL(address).host && host !== `localhost:${site.address().port}`) failures.push(`asked ${host}`);
  console.log(sent.anonymous);
} finally {
  await browser.close();
  site.close();
}
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
