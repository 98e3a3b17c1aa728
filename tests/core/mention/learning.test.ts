import { expect, it } from 'vitest'
import type { Lesson } from '#core/mention/learn/lesson'
import { createSuggester, restoreSuggester } from '#core/mention/suggester'
import { doc } from '../../support/document-notation'
import { read, shippedResources, written } from './suggester'

const resources = shippedResources()

/** A paper of its own: shepherds' camps are ORG, and one reporter writes all of it. */
const CAMPS = ['雪岭', '金滩', '白石', '青泉', '双柳', '北坡', '长桥', '暖谷', '东湾', '老井']
const HERDERS = ['阿古拉', '巴音娜', '乌恩奇', '图门乐', '斯日娜']
const sentence = (n: number): string => {
  const camp = CAMPS[n % CAMPS.length]!
  const herder = HERDERS[n % HERDERS.length]!
  return `[${camp}夏营盘|ORG]的[${herder}|PER]赶着羊群回来，${n} 只羊一只不少。[${camp}夏营盘|ORG]今年添了新棚圈。`
}
const lesson = (n: number): Lesson => ({ id: `a${n}`, texts: [read(sentence(n))] })

function right(suggest: (text: string) => readonly { start: number; end: number; label: string }[], from: number, to: number): number {
  let hits = 0
  for (let n = from; n < to; n++) {
    const { text, names } = read(sentence(n))
    const found = new Set(suggest(text).map(({ start, end, label }) => `${start} ${end} ${label}`))
    hits += names.filter(({ start, end, label }) => found.has(`${start} ${end} ${label}`)).length
  }
  return hits
}

it('gets better with every few articles, and never worse than as shipped', () => {
  const frozen = createSuggester(resources)
  const learning = createSuggester(resources)
  const base = right(frozen.suggestPlain, 40, 50)
  for (let n = 0; n < 20; n++) {
    learning.study(lesson(n))
    if (n % 5 === 4) expect(right(learning.suggestPlain, 40, 50)).toBeGreaterThanOrEqual(base)
  }
  expect(right(learning.suggestPlain, 40, 50)).toBe(30)
  expect(base).toBeLessThan(30)
})

it('learns what is no name', () => {
  const suggester = createSuggester(resources)
  for (let n = 0; n < 4; n++) suggester.study({ id: `n${n}`, texts: [read('石敢当立在村口，人们叫它石敢当。')] })
  const text = '石敢当又修好了。'
  expect(written(text, suggester.suggestPlain(text))).toBe(text)
})

it('takes the same article again for a correction', () => {
  const suggester = createSuggester(resources)
  suggester.study({ id: 'x', texts: [read('[双柳夏营盘|LOC]到了。')] })
  suggester.study({ id: 'x', texts: [read('[双柳夏营盘|ORG]到了。')] })
  const [found] = suggester.suggestPlain('双柳夏营盘热闹起来。')
  expect(found).toMatchObject({ start: 0, end: 5, label: 'ORG', reason: { kind: 'known name', times: 1 } })
})

it('learns from a document as it was tagged', () => {
  const suggester = createSuggester(resources)
  const document = doc(`
    §1  body  [双柳夏营|ORG#1]
              [盘|ORG#1]来了客人。
  `)
  suggester.learn(document, document.articles[0]!)
  expect(written('双柳夏营盘来信。', suggester.suggestPlain('双柳夏营盘来信。'))).toBe('[双柳夏营盘|ORG]来信。')
})

it('is the same after storing and taking up again', () => {
  const before = createSuggester(resources)
  for (let n = 0; n < 10; n++) before.study(lesson(n))
  before.reject('羊群', 'ORG')
  const { suggester: after, problem } = restoreSuggester(resources, before.store(), before.decisions())
  expect(problem).toBeNull()
  expect(after.learned()).toBe(before.learned())
  for (let n = 30; n < 40; n++) {
    const { text } = read(sentence(n))
    expect(written(text, after.suggestPlain(text))).toBe(written(text, before.suggestPlain(text)))
  }
})
