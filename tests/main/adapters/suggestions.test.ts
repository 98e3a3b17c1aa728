import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createSuggestions } from '#main/adapters/suggestions'

const resource = (path: string): string => fileURLToPath(new URL(`../../../resources/${path}`, import.meta.url))
const suggestions = createSuggestions({ tagger: resource('tagger'), splitter: resource('splitter/weights.bin') })
const page = (text: string): { name: string; bytes: Uint8Array } => ({ name: 'page.txt', bytes: new TextEncoder().encode(text) })

it('counts offsets in code points', async () => {
  const found = await suggestions.suggest(page('😀😀😀。本报记者 石大山 摄\n'), { plain: true, least: 0.5 })
  expect(found).toEqual([expect.objectContaining({ start: 9, end: 12, label: 'PER', quote: '石大山', reason: 'rule' })])
})

it('quotes a name without the wrap in it, and spans the wrap', async () => {
  const text = '本报讯（记者 石大山 实习生 韩\n叶青）昨日，市委书记胡望山主持会议，研究\n防汛抗旱工作。\n'
  const found = await suggestions.suggest(page(text), { plain: false, least: 0.5 })
  const over = found.find(({ quote }) => quote === '韩叶青')
  expect(over && [...text].slice(over.start, over.end).join('')).toBe('韩\n叶青')
  expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b))
})

it('gives only what is likely enough', async () => {
  const text = page('清河县柳林镇村民赵满仓说，日子越过越好。')
  const all = await suggestions.suggest(text, { plain: true, least: 0 })
  const sure = await suggestions.suggest(text, { plain: true, least: 0.99 })
  expect(all.length).toBeGreaterThan(sure.length)
  for (const { score } of sure) expect(score).toBeGreaterThanOrEqual(0.99)
})

it('names the file that is no text', async () => {
  const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xff, 0)
  await expect(suggestions.suggest({ name: 'picture.txt', bytes }, { plain: true, least: 0 })).rejects.toMatchObject({ failure: { code: 'not-text', file: 'picture.txt' } })
})
