// sample.mjs ADDRESS KEY FILE: sends the events of a file, one JSON object a line, with Segment's client for Node.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Analytics } from '@segment/analytics-node';

const [address, key, file] = process.argv.slice(2);
const analytics = new Analytics({ writeKey: key, host: address, flushAt: 500 });
const failures = [];
analytics.on('error', (error) => failures.push(JSON.stringify(error)));
let sent = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  const { timestamp, ...message } = JSON.parse(line);
  const last = new Promise((resolve) => analytics.track({ ...message, timestamp: new Date(timestamp) }, resolve));
  if (++sent % 500 === 0) await last;
}
await analytics.closeAndFlush({ timeout: 60_000 });
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
