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
 * says what it shows. It is painted piece by piece, as a picture of the SVG would be without the fonts of the page.
 */
export async function asPng(drawing: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * MARGIN) * SCALE
  canvas.height = (height + TITLE + 2 * MARGIN) * SCALE
  const context = canvas.getContext('2d')!
  const look = getComputedStyle(drawing)
  context.scale(SCALE, SCALE)
  context.fillStyle = getComputedStyle(document.body).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = look.color
  context.font = `600 15px ${look.fontFamily}`
  context.fillText(title, MARGIN, MARGIN + 14, width)
  context.translate(MARGIN, MARGIN + TITLE)
  for (const piece of drawing.querySelectorAll<SVGElement>('text, rect')) paint(context, piece)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error('no image')) : resolve(blob)), 'image/png'))
}

function paint(context: CanvasRenderingContext2D, piece: SVGElement): void {
  const { fill, font, textAnchor } = getComputedStyle(piece)
  const at = (name: string) => Number(piece.getAttribute(name) ?? 0)
  const down = Number(/translate\(\s*\S+\s+([\d.]+)/u.exec(piece.parentElement?.getAttribute('transform') ?? '')?.[1] ?? 0)
  context.fillStyle = fill
  if (piece.tagName === 'rect') {
    context.beginPath()
    context.roundRect(at('x'), at('y') + down, at('width'), at('height'), at('rx'))
    context.fill()
    return
  }
  context.font = font
  context.textAlign = textAnchor === 'end' ? 'right' : 'left'
  context.fillText(piece.textContent, at('x'), at('y') + down)
}

/** Lets the browser keep a file under this name. */
export function keepFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
