// Keeps the page of a walk for when there is no line: the page itself, its files, and what it asked of the server, as the page names
// them. While the server answers nothing of it is used. It is registered for the addresses of walks alone.
const KEPT = 'waymark-walk';
const WALK = /^\/w\/[^/]+\/maps\/[^/]+\/walk$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const named = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(keep(named.filter((it) => typeof it === 'string' && it.startsWith('/'))));
});

async function keep(addresses) {
  const cache = await caches.open(KEPT);
  const files = addresses.filter((it) => it.startsWith('/assets/'));
  const known = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  const wanted = addresses.filter((it) => !files.includes(it) || !known.has(it));
  await Promise.allSettled(
    wanted.map(async (address) => {
      const answer = await fetch(address, { credentials: 'same-origin' });
      if (answer.ok) await cache.put(address, answer);
    }),
  );
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    if (WALK.test(pathname)) event.respondWith(answered(request, pathname));
  } else event.respondWith(answered(request, pathname + search));
});

async function answered(request, address) {
  try {
    return await fetch(request);
  } catch (fault) {
    const kept = await (await caches.open(KEPT)).match(address);
    if (kept) return kept;
    throw fault;
  }
}
