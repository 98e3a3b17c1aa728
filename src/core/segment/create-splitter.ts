import { assemble } from './assemble'
import { zh } from './language/zh'
import { readPageLines } from './page-lines'
import { labelByRules } from './rules'
import type { Splitter } from './segmentation'

/** A splitter for pages in Chinese. `weights` are the bytes of `resources/splitter/weights.bin`. */
export function createSplitter(_weights?: Uint8Array): Splitter {
  return (text) => {
    const lines = readPageLines(text, zh)
    return assemble(lines, labelByRules(lines))
  }
}
