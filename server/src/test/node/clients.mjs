// clients.mjs ADDRESS SEGMENT_KEY RUDDER_KEY COUNT: sends the same journeys with the clients of Segment and of RudderStack, told
// nothing but the address and the key. Prints every failure; ends with status 1 if there was one.
import { Analytics } from '@segment/analytics-node';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';

const [address, segmentKey, rudderKey, count] = process.argv.slice(2);
const customers = Number(count);
const failures = [];

/** One customer's calls, the same for every client. */
function calls(prefix, i) {
  const userId = `${prefix}-${i}`;
  const day = String((i % 28) + 1).padStart(2, '0');
  const at = (hour) => new Date(`2025-06-${day}T${hour}:00:00.000Z`);
  return [
    ['identify', { userId, traits: { email: `${userId}@example.org`, address: { city: i % 2 ? 'Рига' : '上海' } }, timestamp: at('08') }],
    ['page', { userId, anonymousId: `anonymous-${userId}`, name: 'Home', properties: { path: `/home/${i}` }, timestamp: at('09') }],
    ['screen', { userId, name: 'Basket', properties: { items: i % 5 }, timestamp: at('10') }],
    ['track', { userId, event: 'Order Completed', properties: { revenue: i + 0.5, coupon: `C${i % 7}`, gift: i % 2 === 0, products: [{ sku: i }] }, timestamp: at('11') }],
    ['group', { userId, groupId: `group-${i % 3}`, traits: { plan: 'pro' }, timestamp: at('12') }],
    ['alias', { userId, previousId: `anonymous-${userId}`, timestamp: at('13') }],
  ];
}

async function segment() {
  const analytics = new Analytics({ writeKey: segmentKey, host: address, flushAt: 50 });
  analytics.on('error', (error) => failures.push(`segment: ${JSON.stringify(error)}`));
  for (let i = 0; i < customers; i++) for (const [call, message] of calls('segment', i)) analytics[call](message);
  await analytics.closeAndFlush({ timeout: 30_000 });
}

async function rudder() {
  const analytics = new RudderAnalytics(rudderKey, { dataPlaneUrl: address, flushAt: 50, logLevel: 'none' });
  const done = [];
  for (let i = 0; i < customers; i++)
    for (const [call, message] of calls('rudder', i))
      done.push(new Promise((resolve) => analytics[call](message, (error) => (error && failures.push(`rudder: ${error}`), resolve()))));
  await analytics.flush();
  await Promise.all(done);
}

await Promise.all([segment(), rudder()]);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
