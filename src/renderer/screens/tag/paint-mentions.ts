import type { Range } from '@codemirror/state'
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import { lastAtOrBefore } from '#core/document/places'
import { UNKNOWN_LABEL } from './label-looks'
import { mentionAt, type PlacedMention } from './placed-mentions'
import { taggedField, type TaggedText } from './tagged-text'

/** Blocks by their role and mentions by their label. Only what is on screen is painted, whatever the article's length. */
export const paintMentions = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const changed = update.startState.field(taggedField) !== update.state.field(taggedField)
      if (changed || update.viewportChanged || update.selectionSet || update.docChanged) this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorate(view: EditorView): DecorationSet {
  const tagged = view.state.field(taggedField)
  const found: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    addBlocks(found, view, tagged, from, to)
    const stretch = { start: tagged.display.toText(from), end: tagged.display.toText(to) }
    const under = mentionAt(tagged.placed, tagged.display.toText(view.state.selection.main.head))
    for (const one of tagged.placed) {
      if (one.start > stretch.end) break
      if (one.end >= stretch.start) addMention(found, tagged, one, one === under)
    }
  }
  return Decoration.set(found, true)
}

/** The role of a block on each of its lines; the first one of a paragraph is set in. */
function addBlocks(found: Range<Decoration>[], view: EditorView, { reading, display }: TaggedText, from: number, to: number): void {
  for (let at = from; at <= to; ) {
    const line = view.state.doc.lineAt(at)
    const block = reading.blocks[lastAtOrBefore(reading.blocks, display.toText(line.from), ({ start }) => start)]
    if (block !== undefined) {
      const goesOn = display.isContinuation(line.from)
      found.push(Decoration.line({ class: `block block-${block.role}${goesOn ? ' block-goes-on' : ''}` }).range(line.from))
    }
    at = line.to + 1
  }
}

function addMention(found: Range<Decoration>[], { display, looks }: TaggedText, { mention, pieces }: PlacedMention, isUnder: boolean): void {
  const look = looks.get(mention.label)
  const classes = `mention ${look?.classes ?? UNKNOWN_LABEL}${isUnder ? ' mention-under' : ''}`
  const mark = Decoration.mark({ class: classes, attributes: { 'data-mention': mention.id } })
  for (const piece of pieces) {
    const { start, end } = display.spanToDisplay(piece)
    found.push(mark.range(start, end))
  }
  const last = pieces.at(-1)
  if (last === undefined) return
  found.push(Decoration.widget({ widget: new LabelSign(mention.label, look?.title ?? mention.label), side: -1 }).range(display.toDisplay(last.end, -1)))
}

/** The small name of a label at the end of a mention. */
class LabelSign extends WidgetType {
  constructor(
    private readonly label: string,
    private readonly title: string,
  ) {
    super()
  }
  override eq(other: LabelSign): boolean {
    return other.label === this.label && other.title === this.title
  }
  override toDOM(): HTMLElement {
    const sign = document.createElement('span')
    sign.className = 'label-sign'
    sign.textContent = this.label
    sign.title = this.title
    return sign
  }
}
