import { StateEffect, StateField, type Range } from '@codemirror/state'
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import { lastAtOrBefore } from '#core/document/places'
import type { RepairPlace } from '#core/reading/flips'
import type { DisplayText } from '#renderer/ui/text/display-text'
import type { OpenReading } from './reading-intent'

/** What the view of a reading text shows. */
export interface ShownReading extends OpenReading {
  readonly display: DisplayText
  /** Machine-made repairs are shown too; an editor's own always are. */
  readonly showsRepairs: boolean
  /** What a sign stands for, in words. */
  readonly say: (place: RepairPlace) => string
}

export const changeReading = StateEffect.define<Partial<ShownReading>>()

/** The reading of a view. Each view is created with one. */
export const readingField: StateField<ShownReading> = StateField.define<ShownReading>({
  create() {
    throw new Error('A reading view needs a reading: readingField.init')
  },
  update(shown, transaction) {
    let next = shown
    for (const effect of transaction.effects) if (effect.is(changeReading)) next = { ...next, ...effect.value }
    return next
  },
})

/** Blocks by their role, and signs where the text differs from its source. Only what is on screen is painted. */
export const paintReading = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const changed = update.startState.field(readingField) !== update.state.field(readingField)
      if (changed || update.viewportChanged || update.docChanged) this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorate(view: EditorView): DecorationSet {
  const shown = view.state.field(readingField)
  const found: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    addBlocks(found, view, shown, from, to)
    addSigns(found, shown, shown.display.toText(from), shown.display.toText(to))
  }
  return Decoration.set(found, true)
}

function addBlocks(found: Range<Decoration>[], view: EditorView, { reading, display }: ShownReading, from: number, to: number): void {
  for (let at = from; at <= to; ) {
    const line = view.state.doc.lineAt(at)
    const block = reading.blocks[lastAtOrBefore(reading.blocks, display.toText(line.from), ({ start }) => start)]
    const goesOn = display.isContinuation(line.from) ? ' goes-on' : ''
    if (block !== undefined) found.push(Decoration.line({ class: `read read-${block.role}${goesOn}` }).range(line.from))
    at = line.to + 1
  }
}

function addSigns(found: Range<Decoration>[], { places, display, showsRepairs, say }: ShownReading, from: number, to: number): void {
  const first = lastAtOrBefore(places, from - 1, ({ reading }) => reading.start) + 1
  for (let index = first; index < places.length && places[index]!.reading.start <= to; index += 1) {
    const place = places[index]!
    if (place.by === 'machine' && !showsRepairs) continue
    const at = display.toDisplay(place.reading.start, -1)
    found.push(Decoration.widget({ widget: new Sign(place.kind, place.by, say(place), place.reading.start), side: 1 }).range(at))
  }
}

const SIGNS: Readonly<Record<RepairPlace['kind'], string>> = {
  join: '⏎', blank: '⏎', hyphen: '⏎', space: '␣', glyph: '×', drop: '×', replace: '≈', break: '¶', paragraph: '¶',
}

class Sign extends WidgetType {
  constructor(
    private readonly kind: RepairPlace['kind'],
    private readonly by: RepairPlace['by'],
    private readonly title: string,
    private readonly at: number,
  ) {
    super()
  }
  override eq(other: Sign): boolean {
    return other.kind === this.kind && other.by === this.by && other.title === this.title && other.at === this.at
  }
  override toDOM(): HTMLElement {
    const sign = document.createElement('span')
    sign.className = `place-sign by-${this.by}`
    sign.textContent = SIGNS[this.kind]
    sign.title = this.title
    sign.dataset['at'] = `${this.at}`
    sign.setAttribute('aria-hidden', 'true')
    return sign
  }
  override ignoreEvent(): boolean {
    return false
  }
}
