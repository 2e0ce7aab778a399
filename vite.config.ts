/** How the pages are built: one bundle from src/app/web into dist/web, nothing fetched from anywhere when it runs. */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/app/web',
  base: '/',
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Images as data: addresses would need a wider content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The schemas of the model are never called in a browser: without this, zod would ride along with every type guard.
    rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'cellSchema'] } },
  },
})
