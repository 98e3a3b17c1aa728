import { CLASSES } from './chain-states'
import type { LineLabel } from './line-label'
import type { Linked } from './link-pieces'
import { roleAt } from './units'

/** The article and role of every line, from the chain's reading and what the pieces were linked with. */
export function readArticles(reading: Uint8Array, classChances: Float32Array, linked: Linked): LineLabel[] {
  const article = Int32Array.from(linked.targetOf)
  let number = linked.targets.length
  for (const { kind, first, next } of linked.units.pieces) {
    // A headline that belongs to nothing is an article of its own; a column name is furniture.
    if (kind === 'head' && article[first]! < 0) article.fill(number++, first, next)
  }
  for (const run of linked.units.runs) {
    if (run.isFurniture || run.text.length > 0) continue
    giveAway(article, run.first, run.next, linked, reading)
  }
  const roles = CLASSES.map(({ role }) => CLASSES.flatMap((each, c) => (each.role === role ? [c] : [])))
  return Array.from(reading, (own, line) => ({
    article: article[line]!,
    role: roleAt(reading, line),
    roleConfidence: Math.min(1, roles[own]!.reduce((sum, c) => sum + classChances[line * CLASSES.length + c]!, 0)),
  }))
}

/** By-lines and jump lines without a text in their run: with the rest of the run, else with the likelier neighbour. */
function giveAway(article: Int32Array, first: number, next: number, { boundary }: Linked, reading: Uint8Array): void {
  for (let line = first; line < next; line += 1) {
    if (article[line]! >= 0 || roleAt(reading, line) === 'standing-head') continue
    const before = line > 0 ? article[line - 1]! : -1
    let after = line + 1
    while (after < next && article[after]! < 0) after += 1
    const behind = after < article.length ? article[after]! : -1
    const chanceBehind = after < article.length ? 1 - boundary[after]! : 0
    article[line] = before >= 0 && (behind < 0 || 1 - boundary[line]! >= chanceBehind) ? before : behind
  }
}
