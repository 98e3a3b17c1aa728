import { beforeEach, expect, it } from 'vitest'
import { createSuggester, type Suggester } from '#core/mention/suggester'
import { shippedResources, written } from './suggester'

const resources = shippedResources()
const TEXT = '一早，阿鹿到了溪口。后来阿鹿说，溪口的路修好了。'
let suggester: Suggester

beforeEach(() => {
  suggester = createSuggester(resources)
})

it('proposes a confirmed name wherever it stands, and says why', () => {
  suggester.confirm('阿鹿', 'PER')
  const found = suggester.suggestPlain(TEXT).filter(({ label }) => label === 'PER')
  expect(found.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['阿鹿', '阿鹿'])
  expect(found[0]!.reason).toEqual({ kind: 'known name', times: 1 })
})

it('proposes a rejected name no more, until the rejection is taken back', () => {
  const text = '市委书记胡望山讲话。'
  expect(written(text, suggester.suggestPlain(text))).toContain('[胡望山|PER]')
  suggester.reject('胡望山', 'PER')
  expect(written(text, suggester.suggestPlain(text))).not.toContain('胡望山|PER')
  expect(suggester.decisions()).toEqual([{ name: '胡望山', label: 'PER', accepted: false }])
  suggester.forget('胡望山', 'PER')
  expect(written(text, suggester.suggestPlain(text))).toContain('[胡望山|PER]')
})

it('proposes confirmed names of labels that only the project knows', () => {
  suggester.confirm('溪口', 'SPRING')
  const found = suggester.suggestPlain(TEXT).filter(({ label }) => label === 'SPRING')
  expect(found.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['溪口', '溪口'])
})

it('lets the longer of two known names stand', () => {
  suggester.confirm('溪口', 'LOC')
  suggester.confirm('溪口粮站', 'ORG')
  const text = '他在溪口粮站上班。'
  expect(written(text, suggester.suggestPlain(text))).toBe('他在[溪口粮站|ORG]上班。')
})

it('stays fast with 20,000 decisions', () => {
  for (let i = 0; i < 20_000; i++) suggester.reject(`无名${i}`, 'PER')
  suggester.confirm('阿鹿', 'PER')
  const began = performance.now()
  suggester.suggestPlain(TEXT.repeat(100))
  expect(performance.now() - began).toBeLessThan(5_000)
})
