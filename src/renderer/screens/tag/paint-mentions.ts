import type { Range } from '@codemirror/state'
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import { lastAtOrBefore } from '#core/document/places'
import type { Span } from '#core/text/span'
import { UNKNOWN_LABEL } from './label-looks'
import { isSolid, type Proposal } from '#core/mention/proposal'
import type { PlacedMention } from './placed-mentions'
import { stillOpen } from './proposals-here'
import { underCaret } from './tag-intent'
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
  const head = tagged.display.toText(view.state.selection.main.head)
  for (const { from, to } of view.visibleRanges) {
    const proposals = stillOpen(between(tagged.proposals, tagged.display.toText(from), tagged.display.toText(to)), tagged.placed)
    const under = underCaret({ placed: tagged.placed, proposals }, { start: head, end: head, head })
    addBlocks(found, view, tagged, from, to)
    const stretch = { start: tagged.display.toText(from), end: tagged.display.toText(to) }
    for (const one of tagged.placed) {
      if (one.start > stretch.end) break
      if (one.end >= stretch.start) addMention(found, tagged, one, under !== null && 'mention' in under && one === under.mention)
    }
    for (const one of proposals) addProposal(found, tagged, one, under !== null && 'proposal' in under && one === under.proposal)
    for (const piece of tagged.kept) found.push(KEPT.range(tagged.display.spanToDisplay(piece).start, tagged.display.spanToDisplay(piece).end))
  }
  return Decoration.set(found, true)
}

/** The proposals that have a character between two offsets. They do not overlap, so their ends are in order, too. */
function between(proposals: readonly Proposal[], start: number, end: number): readonly Proposal[] {
  const first = Math.max(0, lastAtOrBefore(proposals, start, (one) => one.start))
  return proposals.slice(first, lastAtOrBefore(proposals, end, (one) => one.start) + 1).filter((one) => one.end >= start)
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

const KEPT = Decoration.mark({ class: 'kept-piece' })

function addMention(found: Range<Decoration>[], tagged: TaggedText, { mention, pieces }: PlacedMention, isUnder: boolean): void {
  addMarks(found, tagged, mention.label, pieces, `mention${isUnder ? ' mention-under' : ''}`, { 'data-mention': mention.id })
}

function addProposal(found: Range<Decoration>[], tagged: TaggedText, proposal: Proposal, isUnder: boolean): void {
  addMarks(found, tagged, proposal.label, proposal.pieces, `proposal ${isSolid(proposal) ? 'solid' : 'faint'}${isUnder ? ' proposal-under' : ''}`)
}

/** The pieces in the looks of their label. Its sign stands above the end of the last one (`::after`), where it takes no room in the line. */
function addMarks(found: Range<Decoration>[], { display, looks }: TaggedText, label: string, pieces: readonly Span[], classes: string, own: Readonly<Record<string, string>> = {}): void {
  const look = looks.get(label)
  pieces.forEach((piece, index) => {
    const { start, end } = display.spanToDisplay(piece)
    const isLast = index === pieces.length - 1
    const attributes = { ...own, title: look?.title ?? label, ...(isLast ? { 'data-sign': look?.sign ?? label } : {}) }
    found.push(Decoration.mark({ class: `${classes} ${look?.classes ?? UNKNOWN_LABEL}${isLast ? ' with-sign' : ''}`, attributes }).range(start, end))
  })
}
