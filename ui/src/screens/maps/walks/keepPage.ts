/** What the page of a walk needs of the server when there is no line: who this is, the workspaces, and the map. */
const ASKED = /^\/api\/(session|workspaces|workspaces\/[^/]+\/(log|maps|maps\/[^/]+))$/;
const FILES = /^\/(assets\/|theme\.js$|icon\.svg$)/;

/** Keeps this page in the browser, so that it opens without a line too; does nothing where the browser cannot (no https). */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { origin, pathname } = window.location;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter((it) => it.origin === origin && it.search === '' && (FILES.test(it.pathname) || ASKED.test(it.pathname)))
    .map((it) => it.pathname);
  const registration = await navigator.serviceWorker.register('/walk-worker.js', { scope: pathname }).catch(() => null);
  const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
  worker?.postMessage({ keep: [pathname, ...new Set(loaded)] });
}
