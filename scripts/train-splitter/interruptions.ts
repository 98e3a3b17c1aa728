import type { LabelledRow, Random } from './shared-tools'

const HEAD_ROLES = ['kicker', 'headline', 'deck', 'byline']
const BLANK: LabelledRow = { article: '-', role: 'blank', text: '' }

interface Piece {
  readonly first: number
  /** Exclusive. */
  readonly next: number
  readonly article: string
  readonly kind: string
}

/**
 * Moves up to `most` pieces of the page (headline groups, captions, whole other articles, loose lines) into the middle
 * of another article's text, at a blank line, as columns that are interrupted by a picture or a box come out.
 */
export function interruptTexts(rows: readonly LabelledRow[], random: Random, most: number): readonly LabelledRow[] {
  let page = rows
  for (let time = 0; time < most; time += 1) page = interruptOnce(page, random)
  return page
}

function interruptOnce(rows: readonly LabelledRow[], random: Random): readonly LabelledRow[] {
  const pieces = piecesOf(rows)
  const gaps = gapsInTexts(rows)
  if (gaps.length === 0) return rows
  const gap = random.pick(gaps)
  const host = rows[gap - 1]!.article
  const kind = random.pick(['head', 'head', 'caption', 'caption', 'article', 'article', 'loose', 'own'])
  const fits = (piece: Piece): boolean => {
    if (piece.first <= gap && gap < piece.next) return false
    if (kind === 'own') return piece.article === host && piece.kind !== 'text'
    if (piece.article === host) return false
    if (kind === 'article') return piece.kind === 'text' && piece.next - piece.first < 60
    if (kind === 'loose') return piece.article === '-' || piece.kind === 'standing-head'
    return piece.kind === kind
  }
  const candidates = pieces.filter(fits)
  if (candidates.length === 0) return rows
  let { first, next } = random.pick(candidates)
  if (kind === 'article') [first, next] = wholeRun(rows, first)
  if (first <= gap && gap < next) return rows
  const moved = [BLANK, ...rows.slice(first, next), BLANK]
  const kept = rows.map((row, index) => (index >= first && index < next ? null : row))
  const out = [...kept.slice(0, gap), ...moved, ...kept.slice(gap + 1)].filter((row) => row !== null)
  return withoutDoubleBlanks(out)
}

/** Blank rows with text of the same article on both sides, five lines of it at least; mostly those in mid-sentence. */
function gapsInTexts(rows: readonly LabelledRow[]): number[] {
  const gaps: number[] = []
  for (let at = 6; at + 6 < rows.length; at += 1) {
    const before = rows[at - 1]!
    const after = rows[at + 1]!
    if (rows[at]!.role !== 'blank' || before.role !== 'body' || after.role !== 'body' || before.article !== after.article) continue
    if (!rows.slice(at - 5, at + 5).every((row) => row.role === 'blank' || row.article === before.article)) continue
    gaps.push(at)
    if (!/[。！？”）]$/u.test(before.text)) gaps.push(at, at, at, at)
  }
  return gaps
}

function piecesOf(rows: readonly LabelledRow[]): Piece[] {
  const pieces: Piece[] = []
  for (let first = 0; first < rows.length; first += 1) {
    const { article, role } = rows[first]!
    if (role === 'blank') continue
    let next = first
    let last = first
    while (next < rows.length && (rows[next]!.role === 'blank' || (rows[next]!.article === article && kindOf(rows[next]!.role) === kindOf(role)))) {
      if (rows[next]!.role !== 'blank') last = next
      next += 1
    }
    pieces.push({ first, next: last + 1, article, kind: kindOf(role) })
    first = last
  }
  return pieces
}

function kindOf(role: string): string {
  if (HEAD_ROLES.includes(role)) return 'head'
  return role === 'body' || role === 'crosshead' || role === 'jump' ? 'text' : role
}

/** The rows around `at` that are of the same article, blank rows between them included. */
function wholeRun(rows: readonly LabelledRow[], at: number): [number, number] {
  const { article } = rows[at]!
  let first = at
  let next = at
  for (let index = at; index >= 0 && (rows[index]!.role === 'blank' || rows[index]!.article === article); index -= 1) {
    if (rows[index]!.role !== 'blank') first = index
  }
  for (let index = at; index < rows.length && (rows[index]!.role === 'blank' || rows[index]!.article === article); index += 1) {
    if (rows[index]!.role !== 'blank') next = index + 1
  }
  return [first, next]
}

function withoutDoubleBlanks(rows: readonly LabelledRow[]): LabelledRow[] {
  return rows.filter((row, index) => row.role !== 'blank' || index === 0 || rows[index - 1]!.role !== 'blank')
}
