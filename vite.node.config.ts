import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { alias } from './vite.alias.ts'

const main = resolve(import.meta.dirname, 'src/main')

/** The hosts without Electron: the browser host and the command line, for Node 20. */
export default defineConfig({
  resolve: { alias },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/node',
    rollupOptions: {
      input: {
        browser: resolve(main, 'hosts/browser/index.ts'),
        cli: resolve(main, 'hosts/cli/index.ts'),
        'page-worker': resolve(main, 'adapters/pages/page-worker.ts'),
        'suggest-worker': resolve(main, 'adapters/suggest/suggest-worker.ts'),
      },
      // The scripts find each other and the resources by where they stand: all in one folder.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
