import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(process.cwd(), 'src/renderer/ui/theme/colours.css'), 'utf8')

type Rgb = readonly [number, number, number]

/** The colours of one scheme, read from its block. */
function scheme(name: string): (variable: string) => Rgb {
  const block = new RegExp(`scheme='${name}'\\] \\{([^}]*)\\}`, 'u').exec(css)?.[1] ?? ''
  const value = (variable: string) => new RegExp(`--${variable}: ([^;]+);`, 'u').exec(block)?.[1] ?? ''
  return (variable) => {
    const soft = /^(.*)-soft$/u.exec(variable)?.[1]
    if (soft !== undefined && value(variable) === '') return mix(rgb(value(soft)), rgb(value('paper')), Number.parseFloat(value('soft')) / 100)
    return rgb(value(variable))
  }
}

function rgb(hex: string): Rgb {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/u)
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((channel, i) => channel * share + (b[i] ?? 0) * (1 - share)) as unknown as Rgb
}

/** WCAG 2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [a, b].map(luminance).sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8]

describe.each(['light', 'dark'])('the %s theme', (name) => {
  const colour = scheme(name)
  const surfaces = ['paper', 'paper-raised', 'paper-sunken']

  it.each(surfaces)('has readable text on %s', (surface) => {
    for (const text of ['ink', 'ink-dim', 'accent', 'good', 'warn', 'bad']) {
      expect([text, contrast(colour(text), colour(surface)) >= 4.5]).toEqual([text, true])
    }
  })

  it.each(['article', 'label'])('has readable %s colours', (kind) => {
    for (const n of numbers) {
      const strong = colour(`${kind}-${n}`)
      expect([n, 'as text', contrast(strong, colour('paper')) >= 4.5]).toEqual([n, 'as text', true])
      expect([n, 'under text', contrast(colour('on-fill'), strong) >= 4.5]).toEqual([n, 'under text', true])
      expect([n, 'soft under ink', contrast(colour('ink'), colour(`${kind}-${n}-soft`)) >= 4.5]).toEqual([n, 'soft under ink', true])
      expect([n, 'on its own soft', contrast(strong, colour(`${kind}-${n}-soft`)) >= 4.5]).toEqual([n, 'on its own soft', true])
    }
  })

  it('shows what is chosen, warned of and found under readable text', () => {
    for (const surface of ['accent-soft', 'warn-soft', 'bad-soft', 'hit']) {
      expect([surface, contrast(colour('ink'), colour(surface)) >= 4.5]).toEqual([surface, true])
    }
  })

  it('has edges that can be seen where they alone mark something', () => {
    for (const surface of surfaces) expect(contrast(colour('rule-strong'), colour(surface))).toBeGreaterThanOrEqual(3)
  })
})
