import { wholeNumber } from '#renderer/i18n/formats'

/** The name of a variable of the theme. */
export type Colour = `--${string}`

export interface Bar {
  readonly name: string
  /** Stands behind the name and is never cut off: what kind of thing it is. */
  readonly note?: string
  readonly value: number
  /** The accent when left out. */
  readonly colour?: Colour
}

/** A bar with its name and its figure. Places in the chart's own units, from its upper left corner. */
export interface BarShape {
  /** The baseline that both texts stand on. */
  readonly baseline: number
  readonly name: { readonly text: string; /** It ends here. */ readonly right: number; readonly colour: Colour }
  readonly bar: { readonly left: number; readonly top: number; readonly width: number; readonly height: number; readonly colour: Colour }
  readonly figure: { readonly text: string; readonly left: number; readonly colour: Colour }
}

/** What a chart is drawn of: on screen and as a picture, one below the other. */
export interface BarShapes {
  readonly width: number
  readonly height: number
  readonly bars: readonly BarShape[]
}

/** Size of the texts, and how round the bars' corners are. */
export const TEXT = 13
export const CORNER = 2

const ROW = 22
const WIDTH = 520
const NAMES = 150
const FIGURES = 64

/** Bars from left to right, one below the other, with their names and figures: readable with three rows or thirty. */
export function barShapes(bars: readonly Bar[]): BarShapes {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const shapes = bars.map(({ name, note, value, colour = '--accent' }, index): BarShape => {
    const length = ((WIDTH - NAMES - FIGURES) * value) / most
    const top = index * ROW
    const text = note === undefined ? shortened(name, NAME) : `${shortened(name, NAME - note.length - 3)} · ${note}`
    return {
      baseline: top + 15,
      name: { text, right: NAMES - 8, colour: '--ink' },
      bar: { left: NAMES, top: top + 4, width: Math.max(value > 0 ? 2 : 0, length), height: ROW - 8, colour },
      figure: { text: wholeNumber(value), left: NAMES + length + 6, colour: '--ink-dim' },
    }
  })
  return { width: WIDTH, height: Math.max(1, bars.length) * ROW, bars: shapes }
}

/** So many letters have room for a name. */
const NAME = 19
/** Of a name so many letters are shown, however long its note is. */
const LEAST = 8

/** About as wide as there is room: a han is twice a letter. */
function shortened(name: string, room: number): string {
  let width = 0
  const kept: string[] = []
  for (const character of name) {
    width += character > '\u2e7f' ? 2 : 1
    if (width > Math.max(LEAST, room)) return `${kept.join('')}…`
    kept.push(character)
  }
  return name
}
