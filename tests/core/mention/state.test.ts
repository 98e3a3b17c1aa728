import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSuggester, restoreSuggester } from '#core/mention/suggester'
import { readState, STATE_VERSION } from '#core/mention/learn/state'
import { parseWeights } from '#core/mention/tagger/weights-file'
import { read, shippedResources } from './suggester'

const resources = shippedResources()
const taught = createSuggester(resources)
taught.study({ id: 'a1', texts: [read('[双柳夏营盘|ORG]来了[阿古拉|PER]。')] })
const stored = taught.store()

it.each([
  ['no JSON', '{"version": 3'],
  ['a list', '[]'],
  ['trials that are none', `{"version":${STATE_VERSION},"count":1,"trials":[{"right":3,"both":2}],"lessons":[]}`],
  ['lessons that are none', `{"version":${STATE_VERSION},"count":1,"trials":[],"lessons":[{"id":"a","texts":[{"text":"阿","names":[{"start":0,"end":9,"label":"PER"}]}]}]}`],
])('refuses names that are damaged: %s', (_, names) => {
  expect(readState({ ...stored, names })).toEqual({ ok: false, problem: 'damaged' })
})

it('refuses the names and the weights of another version', () => {
  expect(readState({ ...stored, names: stored.names.replace(`"version":${STATE_VERSION}`, `"version":${STATE_VERSION - 1}`) })).toEqual({ ok: false, problem: 'other-version' })
  const weights = stored.weights.slice()
  weights[4] = 9
  expect(readState({ ...stored, weights })).toEqual({ ok: false, problem: 'other-version' })
})

it('starts as shipped when the state is refused, and says so; decisions hold', () => {
  const decision = { name: '溪口', label: 'LOC', accepted: true }
  const { suggester, problem } = restoreSuggester(resources, { ...stored, names: '' }, [decision])
  expect(problem).toBe('damaged')
  expect(suggester.learned()).toBe(0)
  expect(suggester.decisions()).toEqual([decision])
})

it('refuses weights that are cut short, wherever', () => {
  fc.assert(
    fc.property(fc.nat(stored.weights.length - 1), (length) => {
      expect(parseWeights(stored.weights.slice(0, length)).ok).toBe(false)
    }),
  )
})

it('never throws at any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 900 }), (bytes) => {
      const whole = stored.weights.slice()
      whole.set(bytes.subarray(0, whole.length - 8), 8)
      parseWeights(whole)
      parseWeights(bytes)
    }),
  )
})
