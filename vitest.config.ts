import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { alias } from './vite.alias.ts'

export default defineConfig({
  resolve: { alias },
  test: {
    // All cores: by itself Vitest leaves one free, which on a machine with two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          // Nothing here keeps anything in its modules that another file could see: loading them once per process instead of
          // once per file saves a third of the work.
          isolate: false,
          include: ['tests/{core,contract,main,parity,rules,samples,scripts}/**/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        plugins: [react()],
        test: {
          name: 'components',
          environment: 'jsdom',
          // The same here: what the app's modules keep, `components.ts` takes away before each test.
          isolate: false,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/components.ts'],
        },
      },
    ],
  },
})
