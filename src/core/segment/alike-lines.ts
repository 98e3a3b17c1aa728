import { CLASSES } from './chain-states'
import { bucket } from './feature-space'
import { FORMULAS } from './language/language'
import type { PageEvidence } from './page-evidence'
import { EDGES } from './page-shape'
import { ROLES } from './role'

/** What became of the other lines of the page that look like this one. */
export interface AlikeLook {
  readonly begins: number
  readonly ends: number
  /** Share of them that go on with a text. */
  readonly afterText: number
  readonly role: number
  readonly roleShare: number
}

/** Lines of small blocks and lines with a formula, beside all others of the page with the same formula and make. */
export function readAlike({ lines, shape, table }: PageEvidence, reading: Uint8Array, chances: Float32Array, boundary: Float32Array): (AlikeLook | undefined)[] {
  const groups = new Map<number, number[]>()
  const keyOf = (line: number): number => {
    if (table.isEvent[line] === 0) return -1
    const formula = lines[line]!.formulas === 0 ? FORMULAS.length : 31 - Math.clz32(lines[line]!.formulas & -lines[line]!.formulas)
    return (formula * EDGES.length + shape.endEdge[line]!) * 4 + bucket(lines[line]!.cells, [8, 16, 26])
  }
  lines.forEach((_, line) => {
    const key = keyOf(line)
    if (key < 0) return
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  })
  const roleNumber = CLASSES.map(({ role }) => ROLES.indexOf(role))
  const looks: (AlikeLook | undefined)[] = new Array<AlikeLook | undefined>(lines.length).fill(undefined)
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const endOf = (line: number): number => (line + 1 < lines.length ? boundary[line + 1]! : 1)
    const sums = { weight: 0, begins: 0, ends: 0, afterText: 0 }
    // Where the first look was in doubt, a line says little about its fellows.
    const weightOf = (line: number): number => 0.05 + Math.min(Math.abs(2 * boundary[line]! - 1), Math.abs(2 * endOf(line) - 1))
    const roles = new Float64Array(ROLES.length)
    const roleChance = (line: number): number => chances[line * CLASSES.length + reading[line]!]!
    for (const line of group) {
      const weight = weightOf(line)
      sums.weight += weight
      sums.begins += weight * boundary[line]!
      sums.ends += weight * endOf(line)
      sums.afterText += isBody(reading, line - 1) ? 1 : 0
      roles[roleNumber[reading[line]!]!] = roles[roleNumber[reading[line]!]!]! + roleChance(line)
    }
    const others = group.length - 1
    for (const line of group) {
      const own = roleNumber[reading[line]!]!
      let role = 0
      let most = -1
      let all = 0
      for (let each = 0; each < ROLES.length; each += 1) {
        const weight = roles[each]! - (each === own ? roleChance(line) : 0)
        all += weight
        if (weight > most) {
          most = weight
          role = each
        }
      }
      looks[line] = {
        begins: (sums.begins - weightOf(line) * boundary[line]!) / (sums.weight - weightOf(line)),
        ends: (sums.ends - weightOf(line) * endOf(line)) / (sums.weight - weightOf(line)),
        afterText: (sums.afterText - (isBody(reading, line - 1) ? 1 : 0)) / others,
        role,
        roleShare: all > 0 ? most / all : 0,
      }
    }
  }
  return looks
}

function isBody(reading: Uint8Array, line: number): boolean {
  return line >= 0 && CLASSES[reading[line]!]!.role === 'body'
}

