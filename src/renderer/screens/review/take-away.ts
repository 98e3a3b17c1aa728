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

/** A drawing as a PNG, in the colours that it has on screen. */
export async function asPng(drawing: SVGSVGElement): Promise<Blob> {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const { width, height } = drawing.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width * SCALE))
  copy.setAttribute('height', String(height * SCALE))
  const [shown, copied] = [drawing.querySelectorAll<SVGElement>('text, rect'), copy.querySelectorAll<SVGElement>('text, rect')]
  shown.forEach((element, index) => {
    const { fill, font } = getComputedStyle(element)
    copied[index]!.setAttribute('style', `fill: ${fill}; font: ${font}`)
  })
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')!
  context.fillStyle = getComputedStyle(document.body).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0)
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
