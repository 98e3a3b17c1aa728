import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { alias } from './vite.alias'

const root = import.meta.dirname

export default defineConfig({
  main: {
    resolve: { alias },
    build: { outDir: 'out/main', rollupOptions: { input: { index: resolve(root, 'src/main/hosts/electron/index.ts') } } },
  },
  preload: {
    resolve: { alias },
    build: { outDir: 'out/preload', rollupOptions: { input: { index: resolve(root, 'src/main/hosts/electron/preload.ts') } } },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    resolve: { alias },
    plugins: [react()],
    build: { outDir: resolve(root, 'out/renderer'), rollupOptions: { input: { index: resolve(root, 'src/renderer/index.html') } } },
  },
})
