import { expect, it } from 'vitest'
import { Echoes } from '#core/mention/propagate'

const [PER, LOC] = [0, 1]

function withCertain(name: string, label: number): Echoes {
  const echoes = new Echoes(2)
  echoes.add(`${name}说，${name}来了。`, [
    { start: 0, end: name.length, label, chance: 0.97 },
    { start: name.length + 2, end: 2 * name.length + 2, label, chance: 0.9 },
  ])
  echoes.settle()
  return echoes
}

it('a name in doubt is likelier when it stands elsewhere without doubt', () => {
  const echoes = withCertain('石大山', PER)
  expect(echoes.chanceOf('石大山', PER, 0.48)).toBeCloseTo(0.74)
  expect(echoes.chanceOf('石大山', LOC, 0.48)).toBe(0.48)
  expect(echoes.chanceOf('罗小禾', PER, 0.48)).toBe(0.48)
})

it('a name that is certain by itself is not made more so by itself', () => {
  expect(withCertain('石大山', PER).chanceOf('石大山', PER, 0.9)).toBe(0.9)
})

it('a certain name is missed where nothing was found', () => {
  expect(withCertain('石大山', PER).missedIn('昨日石大山', [])).toMatchObject([{ start: 2, end: 5, label: PER }])
})
