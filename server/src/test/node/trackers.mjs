// trackers.mjs ADDRESS COUNT KEYS: sends journeys with the clients of PostHog, Mixpanel and Snowplow, and CloudEvents made by their SDK,
// told nothing but the address and the key. KEYS is JSON: client to key. Prints every failure; ends with status 1 if there was one.
import { CloudEvent, HTTP, Mode, emitterFor, httpTransport } from 'cloudevents';
import { buildPageView, buildScreenView, buildSelfDescribingEvent, buildStructEvent, newTracker } from '@snowplow/node-tracker';
import { PostHog } from 'posthog-node';
import Mixpanel from 'mixpanel';

const [address, count, given] = process.argv.slice(2);
const customers = Number(count);
const keys = JSON.parse(given);
const url = new URL(address);
const failures = [];
const time = (i, hour) => new Date(`2025-06-${String((i % 28) + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`);
const order = (i) => ({ revenue: i + 0.5, coupon: `C${i % 7}`, gift: i % 2 === 0, products: [{ sku: i }], address: { city: i % 2 ? 'Рига' : '上海' } });

async function posthog() {
  const client = new PostHog(keys.posthog, { host: address, flushAt: 50 });
  client.on('error', (error) => failures.push(`posthog: ${error}`));
  for (let i = 0; i < customers; i++) {
    const distinctId = `posthog-${i}`;
    client.identify({ distinctId, properties: { $set: { email: `${distinctId}@example.org` }, $set_once: { plan: 'pro' }, $anon_distinct_id: `anonymous-${distinctId}` } });
    client.alias({ distinctId, alias: `crm-${i}` });
    client.groupIdentify({ groupType: 'company', groupKey: `group-${i % 3}`, properties: { size: i }, distinctId });
    const uuid = `0190aaaa-0000-7000-8000-${String(i).padStart(12, '0')}`;
    for (let twice = 0; twice < 2; twice++) client.capture({ distinctId, event: 'Order Completed', properties: order(i), timestamp: time(i, 11), uuid });
  }
  await client.shutdown();
  // One event to the address of single events, as the documentation of the API shows it.
  const body = { api_key: keys.posthog, event: 'Signed Up', distinct_id: 'posthog-0', properties: { plan: 'pro' }, timestamp: time(0, 7) };
  const answer = await fetch(`${address}/i/v0/e/`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (answer.status !== 200 || (await answer.json()).status !== 'Ok') failures.push(`posthog: ${answer.status}`);
}

async function cloudevents() {
  const headers = { Authorization: `Bearer ${keys.cloudevents}` };
  const sink = httpTransport(`${address}/v1/cloudevents`);
  const send = { binary: emitterFor(sink, { binding: HTTP, mode: Mode.BINARY }), structured: emitterFor(sink, { binding: HTTP, mode: Mode.STRUCTURED }) };
  const event = (i, type, hour) =>
    new CloudEvent({ id: `${type}-${i}`, source: 'https://shop.example/orders', type, subject: `cloudevents-${i}`, time: time(i, hour).toISOString(), tenant: 'baltic', data: order(i) });
  const sent = [];
  for (let i = 0; i < customers; i++) {
    sent.push(send.binary(event(i, 'order.placed', 8), { headers }), send.structured(event(i, 'order.paid', 9), { headers }));
    sent.push(send.binary(event(i, 'order.placed', 8), { headers }));
  }
  for (const answer of await Promise.all(sent)) if (answer.body !== '{"refused":[]}') failures.push(`cloudevents: ${answer.body}`);
  const batch = Array.from({ length: customers }, (_, i) => event(i, 'order.shipped', 10));
  const answer = await fetch(`${address}/v1/cloudevents`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/cloudevents-batch+json' }, body: JSON.stringify(batch) });
  if (answer.status !== 200) failures.push(`cloudevents: ${answer.status} ${await answer.text()}`);
}

async function mixpanel() {
  const client = Mixpanel.init('a-token', { host: url.hostname, port: url.port, protocol: 'http', key: keys.mixpanel });
  const events = [];
  for (let i = 0; i < customers; i++) {
    const event = { event: 'Order Completed', properties: { ...order(i), distinct_id: `mixpanel-${i}`, $device_id: `device-${i}`, $insert_id: `order-${i}`, time: time(i, 11) } };
    events.push(event, structuredClone(event));
  }
  await new Promise((resolve) =>
    client.import_batch(events, (errors) => {
      for (const error of errors ?? []) failures.push(`mixpanel: ${error}`);
      resolve();
    }),
  );
}

async function snowplow() {
  const tracker = newTracker(
    { namespace: 'shop', appId: keys.snowplow },
    { endpoint: url.hostname, port: Number(url.port), protocol: 'http', bufferSize: 20, onRequestFailure: (data) => failures.push(`snowplow: ${data.status ?? data.message}`) },
  );
  tracker.setPlatform('web');
  for (let i = 0; i < customers; i++) {
    tracker.setUserId(`snowplow-${i}`);
    tracker.setDomainUserId(`domain-${i}`);
    const at = (hour) => ({ type: 'ttm', value: time(i, hour).getTime() });
    const context = [{ schema: 'iglu:com.acme/campaign/jsonschema/1-0-0', data: { name: 'Spring' } }];
    tracker.track(buildPageView({ pageUrl: `https://shop.example/${i}`, pageTitle: 'Home' }), context, at(8));
    tracker.track(buildScreenView({ id: 'b', name: 'Basket' }), [], at(9));
    tracker.track(buildStructEvent({ category: 'Shop', action: 'Add to basket', label: 'red', value: i + 0.5 }), [], at(10));
    tracker.track(buildSelfDescribingEvent({ event: { schema: 'iglu:com.acme/order_completed/jsonschema/1-0-0', data: order(i) } }), [], at(11));
  }
  await tracker.flush();
}

await Promise.all([posthog(), cloudevents(), mixpanel(), snowplow()]);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
