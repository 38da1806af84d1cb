import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = new URL('.', import.meta.url).pathname;

/** The shell is served by the host itself under every path, so its assets are addressed from the root. */
export default defineConfig({
  root: folder,
  base: '/',
  plugins: [react()],
  define: { 'process.env': {} },
  build: {
    outDir: new URL('../../.build/site', import.meta.url).pathname,
    emptyOutDir: true,
    assetsDir: '_site',
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
});
