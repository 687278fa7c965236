/** What the page of a walk needs of the server when there is no line: who this is, the workspaces, and the map. */
const ASKED = /^\/api\/(session|workspaces|workspaces\/[^/]+\/(log|maps|maps\/[^/]+))$/;
const FILES = /^\/(assets\/|theme\.js$|icon\.svg$)/;

/** The addresses of what the browser loaded from the server, as far as they match. */
const addresses = (entries: readonly PerformanceEntry[], wanted: (path: string) => boolean) =>
  entries
    .map(({ name }) => new URL(name))
    .filter((it) => it.origin === window.location.origin && it.search === '' && wanted(it.pathname))
    .map((it) => it.pathname);

/** Keeps this page in the browser, so that it opens without a line too; does nothing where the browser cannot (no https). */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { pathname } = window.location;
  const registration = await navigator.serviceWorker.register('/walk-worker.js', { scope: pathname }).catch(() => null);
  const worker = registration?.installing ?? registration?.waiting ?? registration?.active;
  if (!worker) return;
  const keep = (paths: readonly string[]) => {
    if (paths.length > 0) worker.postMessage({ keep: [...new Set(paths)] });
  };
  keep([pathname, ...addresses(performance.getEntriesByType('resource'), (path) => ASKED.test(path) || FILES.test(path))]);
  // Parts of the page that come after its first paint.
  new PerformanceObserver((more) => keep(addresses(more.getEntries(), (path) => FILES.test(path)))).observe({ type: 'resource' });
}
