export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly where: string; readonly problem: string }

/** `JSON.parse` that tells the place (`line 12, column 5`, both from 1) where the text stops being JSON. */
export function parseJson(json: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    const at = firstError(json)
    const before = json.slice(0, at)
    const line = before.split('\n').length
    const column = at - before.lastIndexOf('\n')
    const problem = at >= json.length ? 'the file ends too early' : 'this is not JSON'
    return { ok: false, where: `line ${line}, column ${column}`, problem }
  }
}

// JSON forbids control characters in strings: the expression names them.
const TOKEN = /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more' | 'nothing'

/**
 * Engines word their messages differently and often leave the position out, so the grammar is walked once more; only
 * for files that are known to be broken.
 */
function firstError(json: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  TOKEN.lastIndex = 0
  for (;;) {
    const from: number = TOKEN.lastIndex
    const token = TOKEN.exec(json)
    if (token === null) return skipBlanks(json, from)
    const next = follow(expected, token[1] ?? (token[2] === undefined ? 'literal' : 'string'), open)
    if (next === null) return skipBlanks(json, from)
    expected = next
  }
}

/** What may come after a token; null when the token itself may not stand here. `open` holds the brackets around it. */
function follow(expected: Expected, token: string, open: string[]): Expected | null {
  const after = (): Expected => (open.length === 0 ? 'nothing' : 'more')
  const closes = (token === '}' && open.at(-1) === '{') || (token === ']' && open.at(-1) === '[')
  if (closes && (expected === 'more' || expected === 'value-or-end' || expected === 'key-or-end')) {
    open.pop()
    return after()
  }
  if (expected === 'colon') return token === ':' ? 'value' : null
  if (expected === 'more') return token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : null
  if (expected === 'key' || expected === 'key-or-end') return token === 'string' ? 'colon' : null
  if (expected === 'nothing') return null
  if (token === '{' || token === '[') {
    open.push(token)
    return token === '{' ? 'key-or-end' : 'value-or-end'
  }
  return token === 'string' || token === 'literal' ? after() : null
}

function skipBlanks(json: string, from: number): number {
  let at = from
  while (at < json.length && ' \t\n\r'.includes(json[at]!)) at++
  return at
}
