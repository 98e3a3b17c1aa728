import { wholeNumber } from '#renderer/i18n/formats'
import { barShapes, CORNER, TEXT, type Bar } from './bar-shapes'

/** A chart of bars on screen. */
export function BarChart({ bars, title }: { readonly bars: readonly Bar[]; readonly title: string }) {
  const shapes = barShapes(bars)
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${shapes.width} ${shapes.height}`} width="100%" style={{ maxWidth: shapes.width, font: `${TEXT}px var(--font-ui)` }}>
      {shapes.bars.map(({ baseline, name, bar, figure }, index) => {
        const { name: whole, note, value } = bars[index]!
        return (
          <g key={index}>
            <title>{`${whole}${note === undefined ? '' : ` (${note})`}: ${wholeNumber(value)}`}</title>
            <text x={name.right} y={baseline} textAnchor="end" fill={`var(${name.colour})`}>
              {name.text}
            </text>
            <rect x={bar.left} y={bar.top} width={bar.width} height={bar.height} rx={CORNER} fill={`var(${bar.colour})`} />
            <text x={figure.left} y={baseline} fill={`var(${figure.colour})`}>
              {figure.text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
