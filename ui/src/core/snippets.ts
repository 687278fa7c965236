/** The clients whose lines to paste are known, with the kinds of sources that use them. */
export const CLIENTS = [
  { id: 'browser', name: '@segment/analytics-next', kinds: ['website'] },
  { id: 'node', name: '@segment/analytics-node', kinds: ['server'] },
  { id: 'rudder', name: '@rudderstack/rudder-sdk-node', kinds: ['server'] },
  { id: 'java', name: 'com.segment.analytics.java', kinds: ['server'] },
  { id: 'posthog', name: 'posthog-node', kinds: ['server'] },
  { id: 'cloudevents', name: 'cloudevents', kinds: ['server'] },
  { id: 'mixpanel', name: 'Mixpanel /import', kinds: ['server'] },
  { id: 'snowplow', name: '@snowplow/node-tracker', kinds: ['server'] },
  { id: 'webhook', name: 'Webhook', kinds: ['stripe', 'mailgun', 'sendgrid', 'hubspot', 'zendesk', 'intercom', 'webhook'] },
  { id: 'curl', name: 'curl', kinds: ['website', 'app', 'server'] },
] as const;
export type Client = (typeof CLIENTS)[number]['id'];

/** The clients for a kind of source, the usual one first. */
export const clientsFor = (kind: string) => CLIENTS.filter((client) => client.kinds.some((it) => it === kind));

/** What a developer pastes so that a client sends here: nothing of it but the host differs from what its maker tells. */
export function snippet(client: Client, origin: string, key: string): string {
  const { host, protocol } = new URL(origin);
  switch (client) {
    case 'browser':
      return `import { AnalyticsBrowser } from '@segment/analytics-next'

const analytics = AnalyticsBrowser.load(
  { writeKey: '${key}', cdnURL: '${origin}' },
)
analytics.page()
analytics.track('Signed Up', { plan: 'pro' })`;
    case 'node':
      return `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({
  writeKey: '${key}',
  host: '${origin}',
})
analytics.track({ userId: '42', event: 'Signed Up' })`;
    case 'rudder':
      return `import RudderAnalytics from '@rudderstack/rudder-sdk-node'

const analytics = new RudderAnalytics('${key}', {
  dataPlaneUrl: '${origin}',
})
analytics.track({ userId: '42', event: 'Signed Up' })`;
    case 'java':
      return `Analytics analytics = Analytics
    .builder("${key}")
    .endpoint("${origin}")
    .build();
analytics.enqueue(
    TrackMessage.builder("Signed Up").userId("42"));`;
    case 'posthog':
      return `import { PostHog } from 'posthog-node'

const client = new PostHog('${key}', {
  host: '${origin}',
})
client.capture({ distinctId: '42', event: 'Signed Up' })`;
    case 'cloudevents':
      return `import { CloudEvent, HTTP, emitterFor, httpTransport } from 'cloudevents'

const emit = emitterFor(
  httpTransport('${origin}/v1/cloudevents'),
  { binding: HTTP },
)
await emit(
  new CloudEvent({ source: '/shop', type: 'signed.up', subject: '42' }),
  { headers: { Authorization: 'Bearer ${key}' } },
)`;
    case 'mixpanel':
      return `curl '${origin}/import?strict=1' -u '${key}:' \\
  -H 'Content-Type: application/json' \\
  -d '[{"event": "Signed Up", "properties": {"time": 1767225600,
       "distinct_id": "42", "$insert_id": "a-1"}}]'`;
    case 'snowplow':
      return `import { buildStructEvent, newTracker } from '@snowplow/node-tracker'

const tracker = newTracker(
  { namespace: 'shop', appId: '${key}' },
  { endpoint: '${host}', protocol: '${protocol.slice(0, -1)}' },
)
tracker.setUserId('42')
tracker.track(buildStructEvent({ category: 'account', action: 'Signed Up' }))`;
    case 'webhook':
      return `${origin}/v1/webhooks/${key}`;
    case 'curl':
      return `curl ${origin}/v1/track -u '${key}:' \\
  -H 'Content-Type: application/json' \\
  -d '{"userId": "42", "event": "Signed Up"}'`;
  }
}
