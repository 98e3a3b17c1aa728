import { barShapes, CORNER, TEXT, type Bar } from './bar-shapes'

/** A table as people copy it: its first row names the columns. */
export type Table = readonly (readonly (string | number)[])[]

/** Rows and cells as spreadsheets paste them. */
export function asTabbed(table: Table): string {
  return table.map((row) => row.map((cell) => String(cell).replace(/[\t\n]+/gu, ' ')).join('\t')).join('\n')
}

/** With a byte order mark, so that spreadsheets know the encoding; no cell is taken for a formula. */
export function asCsv(table: Table): string {
  return `\ufeff${table.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Twice the size on screen, so that it prints well. */
const SCALE = 2
/** Around the drawing, in its own units. */
const MARGIN = 16
/** Room for the title above it. */
const TITLE = 34

/**
 * A chart as a PNG with its title, in the colours and the type that it has on screen: a picture is looked at where nothing else
 * says what it shows. Painted from the same shapes; a picture of the SVG would be without the fonts of the page.
 */
export async function asPng(bars: readonly Bar[], title: string): Promise<Blob> {
  const { width, height, bars: shapes } = barShapes(bars)
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * MARGIN) * SCALE
  canvas.height = (height + TITLE + 2 * MARGIN) * SCALE
  const context = canvas.getContext('2d')!
  const look = getComputedStyle(document.body)
  const write = (text: string, x: number, y: number, colour: string) => {
    context.fillStyle = look.getPropertyValue(colour)
    context.fillText(text, x, y)
  }
  context.scale(SCALE, SCALE)
  context.fillStyle = look.backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.font = `600 15px ${look.fontFamily}`
  write(title, MARGIN, MARGIN + 14, '--ink')
  context.translate(MARGIN, MARGIN + TITLE)
  context.font = `${TEXT}px ${look.fontFamily}`
  for (const { baseline, name, bar, figure } of shapes) {
    context.textAlign = 'right'
    write(name.text, name.right, baseline, name.colour)
    context.textAlign = 'left'
    write(figure.text, figure.left, baseline, figure.colour)
    context.fillStyle = look.getPropertyValue(bar.colour)
    context.beginPath()
    context.roundRect(bar.left, bar.top, bar.width, bar.height, CORNER)
    context.fill()
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('no image')) : resolve(blob)), 'image/png'))
}

/** Lets the browser keep a file under this name. */
export function keepFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
