import { expect, it } from 'vitest'
import { KnownNames } from '#core/mention/learn/known-names'
import { Learner } from '#core/mention/learn/learner'
import { Trials } from '#core/mention/learn/trials'
import { Tagger } from '#core/mention/tagger/tagger'
import { read, shippedResources } from './suggester'

const { lexicon, weights, cut } = shippedResources()

it('takes the suggested share until another was clearly better', () => {
  const trials = new Trials()
  expect(trials.factor).toBe(1)
  const even = { right: 400, both: 1000 }
  trials.takeUp([{ right: 407, both: 1000 }, even, even, even])
  expect(trials.factor).toBe(1)
  trials.takeUp([{ right: 410, both: 1000 }, even, even, even])
  expect(trials.factor).toBe(0)
  trials.takeUp([even, even, even, { right: 420, both: 1000 }])
  expect(trials.factor).toBe(1.2)
})

it('does not judge by a few names', () => {
  const trials = new Trials()
  const none = { right: 0, both: 100 }
  trials.takeUp([{ right: 40, both: 100 }, none, none, none])
  expect(trials.factor).toBe(1)
})

it('tries a lesson before it is learned, and only one that is new', () => {
  const learner = new Learner(weights, new Tagger(lexicon, cut), new KnownNames())
  const lesson = { id: 'a', texts: [read('[双柳夏营盘|ORG]来了[阿古拉|PER]。')] }
  learner.study(lesson)
  const after = learner.tried
  expect(after.every(({ both }) => both >= 2)).toBe(true)
  learner.study({ ...lesson })
  expect(learner.tried).toEqual(after)
})

it('knows the names of a lesson after it, and of its correction alone after that', () => {
  const names = new KnownNames()
  const learner = new Learner(weights, new Tagger(lexicon, cut), names)
  learner.study({ id: 'a', texts: [read('[双柳夏营盘|ORG]到了。')] })
  expect(names.verdictOn('双柳夏营盘')).toMatchObject({ label: 'ORG', times: 1 })
  learner.study({ id: 'a', texts: [read('[双柳夏营盘|LOC]到了。')] })
  expect(names.verdictOn('双柳夏营盘')).toMatchObject({ label: 'LOC', times: 1 })
  expect(learner.forget('a')).toBe(true)
  expect(names.verdictOn('双柳夏营盘')).toBeUndefined()
})

it('tells how reliable a known name is, at each of its characters', () => {
  const names = new KnownNames()
  names.study({ id: 'a', texts: [read('[溪口|LOC]的水，[溪口|LOC]的风')] })
  const out = new Int32Array(6)
  names.traitsIn('到了溪口。', out)
  expect([...out].map((each) => each > 0)).toEqual([false, false, true, true, false, false])
  expect(out[2]).not.toBe(out[3])
  const before = out[2]
  names.study({ id: 'b', texts: [read('溪口，溪口，溪口，溪口')] })
  names.traitsIn('到了溪口。', out)
  expect(out[2]).not.toBe(before)
})
