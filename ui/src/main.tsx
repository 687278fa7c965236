import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/http';
import './shell/styles';
import { startLanguage } from './shell/language';
import { createAppRouter } from './shell/routes';
import { sessionQuery } from './shell/session';
import { forgetTables } from './shell/tables/kept';
import { schemes, theme, variables } from './shell/theme';

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
setNonce(nonce);

const RELOADED = 'waymark-reloaded';
window.addEventListener('vite:preloadError', (event) => {
  // A newer build has replaced the file: load the page anew, once.
  if (sessionStorage.getItem(RELOADED)) return;
  sessionStorage.setItem(RELOADED, 'yes');
  event.preventDefault();
  window.location.reload();
});

const queries = new QueryClient({
  queryCache: new QueryCache({
    // The session has ended by itself; a changing request without its cookie already fails at the token.
    onError: (error) => {
      if (error instanceof ApiError && (error.status === 401 || error.code === 'CSRF_TOKEN_INVALID')) forgetTables();
    },
  }),
  defaultOptions: {
    queries: {
      // What is kept in the browser answers without a line, too.
      networkMode: 'offlineFirst',
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

async function start(root: HTMLElement): Promise<void> {
  const router = createAppRouter(queries);
  // Who is here, the screen and the language are asked for at the same time.
  void queries.prefetchQuery(sessionQuery);
  void router.load();
  await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
  // Chinese glyphs come when the page stands; names in a log may need them in any language.
  void import('@fontsource-variable/noto-sans-sc/wght.css');
}

const root = document.getElementById('root');
if (root) void start(root);
