/** Characters that must not begin a line, and those that must not end one. */
const CLOSING = new Set('，。、；：？！”’）》」』】〕…％%,.;:?!)〉')
const OPENING = new Set('“‘（《「『【〔(〈')

/** Width in cells: a Han character or full-width mark is one, an ASCII character half a one. */
export function widthOf(text) {
  let width = 0
  for (const character of text) width += character.codePointAt(0) < 0x80 ? 0.5 : 1
  return width
}

/**
 * Breaks a paragraph into lines of at most `width` cells, as a newspaper's composing system does: no closing mark
 * begins a line (it pulls the character before it down with it), no opening mark ends one, Latin words and numbers
 * stay whole. The first line is two cells short: its indent is lost when the page is turned into text.
 * `widthAt(line)` may give single lines another width.
 * @returns {string[]}
 */
export function wrap(text, widthAt) {
  const lines = []
  let line = []
  for (const unit of unitsOf(text)) {
    if (line.length > 0 && widthOf(line.join('') + unit) > widthAt(lines.length)) {
      const carried = []
      while (line.length > 1 && (CLOSING.has((carried[0] ?? unit)[0]) || OPENING.has(line.at(-1)))) carried.unshift(line.pop())
      lines.push(line.join('').trimEnd())
      line = unit === ' ' && carried.length === 0 ? [] : [...carried, unit]
    } else {
      line.push(unit)
    }
  }
  if (line.length > 0) lines.push(line.join(''))
  return lines
}

/** Latin words and numbers as one unit each, every other character by itself. */
function unitsOf(text) {
  return text.match(/[A-Za-z0-9.]*[A-Za-z0-9]|./gu) ?? []
}

/** A line set wide to fill its column: blanks between the characters, a closing mark kept with what follows it. */
export function letterSpaced(line) {
  return [...line].join(' ').replaceAll(/([，。、；：]) /gu, '$1')
}
