import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { alias } from './vite.alias'

const hosts = resolve(import.meta.dirname, 'src/main/hosts')

/** The hosts without Electron: the browser host and the command line, for Node 20. */
export default defineConfig({
  resolve: { alias },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/node',
    rollupOptions: {
      input: { browser: resolve(hosts, 'browser/index.ts'), cli: resolve(hosts, 'cli/index.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
