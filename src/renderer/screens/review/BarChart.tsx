import type { Ref } from 'react'
import { wholeNumber } from '#renderer/i18n/formats'

export interface Bar {
  readonly name: string
  /** Stands behind the name and is never cut off: what kind of thing it is. */
  readonly note?: string
  readonly value: number
  /** A colour of the theme, as CSS. */
  readonly colour?: string
}

const ROW = 22
const WIDTH = 520
const NAMES = 150
const FIGURES = 64

/** Bars from left to right, one below the other, with their names and figures: readable with three rows or thirty. */
export function BarChart({ bars, title, ref }: { readonly bars: readonly Bar[]; readonly title: string; readonly ref: Ref<SVGSVGElement> }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const room = WIDTH - NAMES - FIGURES
  return (
    <svg ref={ref} role="img" aria-label={title} viewBox={`0 0 ${WIDTH} ${Math.max(1, bars.length) * ROW}`} width="100%" style={{ maxWidth: WIDTH, font: '13px var(--font-ui)' }}>
      {bars.map(({ name, note, value, colour = 'var(--accent)' }, index) => {
        const width = (room * value) / most
        return (
          <g key={index} transform={`translate(0 ${index * ROW})`}>
            <title>{`${name}${note === undefined ? '' : ` (${note})`}: ${wholeNumber(value)}`}</title>
            <text x={NAMES - 8} y={15} textAnchor="end" fill="var(--ink)">
              {note === undefined ? shortened(name, NAME) : `${shortened(name, NAME - note.length - 3)} · ${note}`}
            </text>
            <rect x={NAMES} y={4} width={Math.max(value > 0 ? 2 : 0, width)} height={ROW - 8} rx={2} fill={colour} />
            <text x={NAMES + width + 6} y={15} fill="var(--ink-dim)">
              {wholeNumber(value)}
            </text>
          </g>
        )
      })}
    </svg>
  )
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
