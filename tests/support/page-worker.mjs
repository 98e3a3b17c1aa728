// The page worker from its source: worker threads of Node 20 cannot be given a loader for TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('../../src/main/adapters/pages/page-worker.ts')
