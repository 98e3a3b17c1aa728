import { letterSpaced, wrap } from './wrap.mjs'

/** Roles whose text runs over several lines when it is set in a column. */
const RUNNING = new Set(['body', 'caption', 'note'])

/**
 * Sets a page from its copy. The copy lists the pieces of the page in the order in which they come out of the PDF:
 *
 *     § a1 width=17 quotes spaced=4   a piece of article a1 (`§ -`: of none), and how its running text is set
 *     headline  A line by itself
 *     body      A paragraph, broken into lines; `|` ends a column in its midst, `␣` is a blank that begins a line
 *     # for whoever reads the copy
 *
 *     standing-head  Names\u{1000D2}  a character that no editor shows, by its code point
 *
 * A blank line of the copy is a blank line of the page. `quotes` puts one before every line that begins with an
 * opening quotation mark, as hanging punctuation does. `spaced` names lines (counted in the piece) that are set wide.
 * @returns {{ text: string, labels: string }} the page and its labels (`ARTICLE<TAB>ROLE<TAB>TEXT` for every line)
 */
export function setPage(copy) {
  const rows = []
  let piece = { article: '-', width: Infinity, quotes: false, spaced: [], lines: 0 }
  for (const line of copy.split('\n')) {
    const entry = /^(?<role>[a-z-]+) {2,}(?<text>.+)$/u.exec(line)
    if (line.startsWith('#')) continue
    else if (line === '') rows.push(blank)
    else if (line.startsWith('§')) piece = pieceOf(line)
    else if (entry) rows.push(...rowsOf(entry.groups.role, entry.groups.text, piece))
    else throw new Error(`neither a piece nor a role and its text: ${line}`)
  }
  return {
    text: rows.map((row) => row.text).join('\n'),
    labels: rows.map((row) => `${row.article}\t${row.role}\t${row.text}\n`).join(''),
  }
}

const blank = { article: '-', role: 'blank', text: '' }

function pieceOf(line) {
  const [, article, ...settings] = line.split(/\s+/u)
  const value = (name) => settings.find((setting) => setting.startsWith(`${name}=`))?.slice(name.length + 1)
  return {
    article,
    width: Number(value('width') ?? Infinity),
    quotes: settings.includes('quotes'),
    spaced: (value('spaced') ?? '').split(',').map(Number),
    lines: 0,
  }
}

function rowsOf(role, text, piece) {
  const row = (line) => ({ article: piece.article, role, text: characters(line) })
  if (!RUNNING.has(role) || piece.width === Infinity) return [row(text)]

  const first = piece.lines
  const isWide = (line) => piece.spaced.includes(first + line + 1)
  const breaks = breaksOf(text)
  const lines = wrap(text.replaceAll('|', ''), (line) => (isWide(line) ? (piece.width * 2) / 3 : piece.width) - (line === 0 ? 2 : 0))
  piece.lines += lines.length

  const rows = []
  let end = 0
  for (const [index, line] of lines.entries()) {
    if (piece.quotes && index > 0 && /^[“《「]/u.test(line)) rows.push(blank)
    rows.push(row(isWide(index) ? letterSpaced(line) : line))
    end += line.replaceAll(' ', '').length
    if (breaks.length > 0 && end >= breaks[0] && index < lines.length - 1) {
      rows.push(blank)
      breaks.shift()
    }
  }
  return rows.filter((one, index) => !(one === blank && rows[index - 1] === blank))
}

function characters(text) {
  return text.replaceAll('␣', ' ').replaceAll(/\\u\{([0-9A-F]+)\}/gu, (_, code) => String.fromCodePoint(parseInt(code, 16)))
}

/** Where `|` stands, counted without blanks (which a line's end may swallow). */
function breaksOf(text) {
  const pieces = text.replaceAll(' ', '').split('|')
  return pieces.slice(0, -1).map((_, index) => pieces.slice(0, index + 1).join('').length)
}
