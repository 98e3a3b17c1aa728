import type { Edit } from '#core/document/edit'
import type { Document, RepairAction, RepairOverride } from '#core/document/model'
import { partAt } from '#core/document/places'
import type { Difference } from './difference'

/** The overrides of the reading text that only one side has, or that do something else. */
export function* compareReading(mine: Document, theirs: Document): Generator<Difference> {
  const own = new Map(mine.repairs.map((repair) => [placeOf(repair), repair]))
  const other = new Map(theirs.repairs.map((repair) => [placeOf(repair), repair]))
  for (const place of new Set([...own.keys(), ...other.keys()])) {
    const [left, right] = [own.get(place), other.get(place)]
    if (asText(left?.action) === asText(right?.action)) continue
    const { start, end } = (left ?? right)!
    yield {
      kind: 'reading',
      spans: [{ start, end }],
      article: partAt(mine, start)?.article?.id ?? null,
      mine: left?.action ?? null,
      theirs: right?.action ?? null,
      theirsEdit: editTo({ start, end }, right),
      bothEdit: null,
      about: { kind: 'reading', spans: [{ start, end }], home: null, value: asText(right?.action) },
    }
  }
}

function editTo(span: { readonly start: number; readonly end: number }, override: RepairOverride | undefined): Edit {
  return override === undefined ? { kind: 'unrepair', span } : { kind: 'repair', override }
}

function placeOf({ start, end }: RepairOverride): string {
  return `${start}-${end}`
}

function asText(action: RepairAction | undefined): string {
  if (action === undefined) return ''
  return typeof action === 'string' ? action : `replace ${action.replace}`
}
