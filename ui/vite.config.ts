import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env['WAYMARK_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': server } },
  build: {
    outDir: 'target/classes/static',
    // scripts/budget.mjs weighs the parts.
    chunkSizeWarningLimit: 1000,
    emptyOutDir: true,
    // Fonts and pictures stay files: the content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2023',
    // Older targets make the build rewrite light-dark(), which breaks the colour schemes.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    manifest: true,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Style sheets are empty in tests, but for those that a test reads as text.
    css: { include: [/\?raw$/] },
  },
});
