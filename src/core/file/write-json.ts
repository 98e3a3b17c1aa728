/**
 * JSON laid out so that a diff reads well: arrays under one of the `listed` keys have one element per line, and an object
 * that holds such an array has one key per line; everything else is written on its line. Keys in the order of the
 * value; ends with a line end. `undefined` values are left out.
 */
export function writeJson(value: Readonly<Record<string, unknown>>, listed: ReadonlySet<string>): string {
  return `${writeObject(value, listed, '')}\n`
}

function writeObject(value: Readonly<Record<string, unknown>>, listed: ReadonlySet<string>, indent: string): string {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  if (!keys.some((key) => listed.has(key))) return oneLine(value)
  const inner = `${indent}  `
  const rows = keys.map((key) => {
    const child = value[key]
    const text = listed.has(key) && Array.isArray(child) ? writeList(child, listed, inner) : oneLine(child)
    return `${inner}${JSON.stringify(key)}: ${text}`
  })
  return `{\n${rows.join(',\n')}\n${indent}}`
}

function writeList(items: readonly unknown[], listed: ReadonlySet<string>, indent: string): string {
  if (items.length === 0) return '[]'
  const inner = `${indent}  `
  const rows = items.map((item) => inner + (isObject(item) ? writeObject(item, listed, inner) : oneLine(item)))
  return `[\n${rows.join(',\n')}\n${indent}]`
}

/** As `JSON.stringify`, with a blank after each colon and comma between values. */
function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value ?? null)
  const rows = Object.entries(value).filter(([, child]) => child !== undefined)
  return rows.length === 0 ? '{}' : `{ ${rows.map(([key, child]) => `${JSON.stringify(key)}: ${oneLine(child)}`).join(', ')} }`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
