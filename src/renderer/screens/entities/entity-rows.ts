import { standing, type Entity, type EntityList } from '#core/entity/entity'
import type { SearchEntities } from '#core/entity/search'

/** Up to so many entities are put in the order of the language; more would make each change wait. */
const SORTED = 5000
/** A search gives at most so many: more than anybody looks through. */
const FOUND = 2000

const inChinese = new Intl.Collator('zh-CN')

/** What the table shows: what was searched for, best first; else all of a label, by name. */
export function entityRows(list: EntityList, search: SearchEntities, query: string, label: string | null): readonly Entity[] {
  const isOfLabel = (entity: Entity) => label === null || entity.label === label
  if (query.trim() !== '') return search(query, FOUND).filter(isOfLabel)
  const rows = standing(list).filter(isOfLabel)
  return rows.length > SORTED ? rows : rows.sort((a, b) => inChinese.compare(a.name, b.name))
}
