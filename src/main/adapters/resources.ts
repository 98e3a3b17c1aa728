import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The files that come with Galley, found from a script that stands two folders deep (out/node, out/main): in a clone
 * and in a packaged app alike.
 */
export interface Resources {
  readonly version: string
  /** The splitter's weights. */
  readonly weights: string
  /** The folder of the tagger's weights and lexicon. */
  readonly tagger: string
  /** The folder of the sample pages. */
  readonly samples: string
  /** The built renderer. */
  readonly renderer: string
  /** The script of the page workers. */
  readonly pageWorker: URL
  /** The script of the suggestion worker. */
  readonly suggestWorker: URL
}

export function resourcesOf(script: string): Resources {
  const root = fileURLToPath(new URL('../../', script))
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    version: about.version,
    weights: join(root, 'resources', 'splitter', 'weights.bin'),
    tagger: join(root, 'resources', 'tagger'),
    samples: join(root, 'resources', 'samples'),
    renderer: join(root, 'out', 'renderer'),
    pageWorker: new URL('./page-worker.js', script),
    suggestWorker: new URL('./suggest-worker.js', script),
  }
}
