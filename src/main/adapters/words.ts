import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { WordCutter } from '#core/mention/words'

/** jieba with its own dictionary: about 0.1 s and 40 MB, so one for a thread. */
export function createWordCutter(): WordCutter {
  const jieba = Jieba.withDict(dict)
  return (text) => jieba.tag(text, true)
}
