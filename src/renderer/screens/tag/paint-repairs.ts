import type { Range } from '@codemirror/state'
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import { memoise } from '#core/document/memo'
import { lastAtOrBefore } from '#core/document/places'
import type { Reading, Repair } from '#core/reading/reading'
import { taggedField } from './tagged-text'

/** A repair at the place of the reading text where it shows. */
interface PlacedRepair {
  readonly at: number
  readonly repair: Repair
}

/** Where a reading differs from its source, in reading order. Worked out when it is first shown. */
const placedRepairs: (reading: Reading) => readonly PlacedRepair[] = memoise((reading) => {
  const placed: PlacedRepair[] = []
  for (const repair of reading.repairs) {
    const before = reading.toReading({ start: Math.max(0, repair.start - 1), end: repair.start })
    const after = before === null ? reading.toReading({ start: repair.end, end: repair.end + 1 }) : null
    const at = before?.end ?? after?.start
    if (at !== undefined) placed.push({ at, repair })
  }
  return placed.sort((a, b) => a.at - b.at)
})

/** Small signs where wraps were undone and spaces or glyphs dropped; on request only. */
export const paintRepairs = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const changed = update.startState.field(taggedField) !== update.state.field(taggedField)
      if (changed || update.viewportChanged) this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorate(view: EditorView): DecorationSet {
  const { reading, display, showsRepairs, repairText, source } = view.state.field(taggedField)
  if (!showsRepairs) return Decoration.none
  const placed = placedRepairs(reading)
  const found: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    const end = display.toText(to)
    for (let i = lastAtOrBefore(placed, display.toText(from) - 1, ({ at }) => at) + 1; i < placed.length && placed[i]!.at <= end; i++) {
      const { at, repair } = placed[i]!
      const title = repairText(repair.kind, source.slice(repair.start, repair.end))
      found.push(Decoration.widget({ widget: new RepairSign(repair.kind, title), side: 1 }).range(display.toDisplay(at, -1)))
    }
  }
  return Decoration.set(found, true)
}

const SIGNS: Readonly<Record<Repair['kind'], string>> = {
  join: '⏎', blank: '⏎', hyphen: '⏎', space: '␣', glyph: '×', drop: '×', replace: '≈', break: '¶',
}

class RepairSign extends WidgetType {
  constructor(
    private readonly kind: Repair['kind'],
    private readonly title: string,
  ) {
    super()
  }
  override eq(other: RepairSign): boolean {
    return other.kind === this.kind && other.title === this.title
  }
  override toDOM(): HTMLElement {
    const sign = document.createElement('span')
    sign.className = 'repair-sign'
    sign.textContent = SIGNS[this.kind]
    sign.title = this.title
    sign.setAttribute('aria-hidden', 'true')
    return sign
  }
}
