import { namesOf, standing, type Entity, type EntityList } from './entity'
import { nameKey } from './name-key'

/** How a character is read, without tones: `['zhong', 'chong']` for 重; none for what is no Chinese character. */
export type ReadingsOf = (character: string) => readonly string[]

/** Searches a list of entities. */
export type SearchEntities = (query: string, limit: number) => readonly Entity[]

/** A name with several readings is known by at most so many of them. */
const READINGS = 8
/** So many times the limit are looked at before the shorter ones are put first. */
const AHEAD = 4

// How an entity can be written: worked out once for each way of reading characters, for entities never change.
const known = new WeakMap<ReadingsOf, WeakMap<Entity, readonly string[]>>()

/**
 * Gets ready to search a list by characters, pinyin (`huwuyue`) and pinyin initials (`hwy`), in any name, upper and lower case
 * alike. Each search goes over one long string, which is far quicker than over 100,000 names. First come names that are
 * what was typed, then those that begin with it, then those that hold it; of each, shorter before longer. `readingsOf` must
 * always answer the same.
 */
export function createEntitySearch(list: EntityList, readingsOf: ReadingsOf): SearchEntities {
  const entities = standing(list)
  const owners: number[] = []
  /** Where each line stands in the haystack: at the line end before it. */
  const starts: number[] = []
  const lines: string[] = []
  let length = 0
  entities.forEach((entity, index) => {
    for (const line of linesOf(entity, readingsOf)) {
      owners.push(index)
      starts.push(length)
      lines.push(line)
      length += line.length + 1
    }
  })
  const haystack = `\n${lines.join('\n')}\n`

  /** Adds entities of lines that hold `needle`, up to a number of them. */
  function collect(needle: string, found: Set<number>, most: number): void {
    const fresh = new Map<number, number>()
    for (let at = haystack.indexOf(needle); at !== -1 && fresh.size < most; ) {
      const line = lineAt(starts, at)
      const owner = owners[line]!
      if (!found.has(owner)) fresh.set(owner, Math.min(fresh.get(owner) ?? Infinity, lines[line]!.length))
      at = haystack.indexOf(needle, starts[line + 1] ?? haystack.length)
    }
    for (const [owner] of [...fresh].sort((a, b) => a[1] - b[1] || a[0] - b[0])) found.add(owner)
  }

  return (query, limit) => {
    const wanted = nameKey(query)
    if (wanted === '') return entities.slice(0, limit)
    // Most of what is typed in vain is in no name at all: one look tells.
    if (!haystack.includes(wanted)) return []
    const found = new Set<number>()
    for (const needle of [`\n${wanted}\n`, `\n${wanted}`, wanted]) if (found.size < limit) collect(needle, found, limit * AHEAD)
    return [...found].slice(0, limit).map((index) => entities[index]!)
  }
}

/** The last line whose line end is at or before a place. */
function lineAt(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

function linesOf(entity: Entity, readingsOf: ReadingsOf): readonly string[] {
  let before = known.get(readingsOf)
  if (before === undefined) known.set(readingsOf, (before = new WeakMap()))
  let lines = before.get(entity)
  if (lines === undefined) {
    lines = [...new Set(namesOf(entity).flatMap((name) => waysToWrite(nameKey(name), readingsOf)))]
    before.set(entity, lines)
  }
  return lines
}

function waysToWrite(name: string, readingsOf: ReadingsOf): string[] {
  let ways: { full: string; initials: string }[] = [{ full: '', initials: '' }]
  for (const character of name) {
    const readings = readingsOf(character)
    const choices = readings.length === 0 ? [character] : readings
    const next = ways.flatMap(({ full, initials }) => choices.map((one) => ({ full: full + one, initials: initials + (readings.length === 0 ? one : one.charAt(0)) })))
    ways = next.slice(0, READINGS)
  }
  return [name, ...ways.flatMap(({ full, initials }) => [full, initials])]
}
