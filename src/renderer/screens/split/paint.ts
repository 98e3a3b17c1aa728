import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'
import { crossingMentions } from '#core/document/crossing-mentions'
import { articleNumber } from '#core/document/places'
import { lineMarkOf, type LineMark } from './line-mark'
import { proposalsFor } from './proposals'
import { pageField, sourceOfLine, type Page } from './page-field'

/** Boundaries, doubts and furniture in the text itself. Only the lines on screen are looked at, whatever the page's length. */
export const paint = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const changed = update.startState.field(pageField) !== update.state.field(pageField)
      if (changed || update.viewportChanged || update.docChanged) this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorate(view: EditorView): DecorationSet {
  const page = view.state.field(pageField)
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      const source = sourceOfLine(page, { start: line.from, end: line.to })
      const mark = lineMarkOf(page.document, source)
      const isMarked = page.marks.some(({ start, end }) => start < source.end && end > source.start)
      const classes = lineClasses(page, mark) + (isMarked ? ' marked' : '')
      if (classes !== '') builder.add(line.from, line.from, Decoration.line({ class: classes }))
      addPieces(builder, page, mark)
      addProposal(builder, page, mark, line.to)
      at = line.to + 1
    }
  }
  return builder.finish()
}

function lineClasses(page: Page, mark: LineMark): string {
  const classes: string[] = []
  if (mark.boundary) classes.push('boundary')
  if (mark.doubt !== undefined) classes.push('in-doubt')
  if (mark.owner === null && mark.pieces.length === 0) classes.push('furniture')
  if (mark.owner?.id !== undefined && mark.owner.id === page.lit) classes.push('lit', articleColour(page, mark.owner.id))
  if (mark.role === 'headline' && mark.pieces.length === 0) classes.push('headline')
  return classes.join(' ')
}

/** Where several owners or roles share a line: a bar between them with the role that begins there, the furniture dimmed. */
function addPieces(builder: RangeSetBuilder<Decoration>, page: Page, mark: LineMark): void {
  mark.pieces.forEach(({ start, end, owner, role }, index) => {
    const from = page.display.toDisplay(start, 1)
    const to = page.display.toDisplay(end, -1)
    if (index > 0) {
      // What goes on after something else is known by what stands before it.
      const goesOn = owner === mark.pieces[0]!.owner && role === mark.pieces[0]!.role
      builder.add(from, from, Decoration.widget({ widget: new InsideCut(goesOn ? '' : page.texts.role(role)), side: 1 }))
    }
    const classes = [owner === null ? 'furniture' : articleColour(page, owner.id), 'piece']
    if (owner !== null && owner.id === page.lit) classes.push('lit')
    if (from < to) builder.add(from, to, Decoration.mark({ class: classes.join(' ') }))
  })
}

/** Behind the first line of a detached piece: where it is proposed to go. */
function addProposal(builder: RangeSetBuilder<Decoration>, { document, texts }: Page, { begins }: LineMark, at: number): void {
  const best = begins === undefined ? undefined : proposalsFor(document, begins)[0]
  if (best === undefined) return
  builder.add(at, at, Decoration.widget({ widget: new ProposalSign(texts.proposal(best.sentence)), side: 2 }))
}

/** Mentions that a boundary went through, in a layer of their own: they run over lines and pieces. */
export const paintCrossing = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorateCrossing(view)
    }
    update(update: ViewUpdate) {
      const changed = update.startState.field(pageField) !== update.state.field(pageField)
      if (changed || update.viewportChanged) this.decorations = decorateCrossing(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorateCrossing(view: EditorView): DecorationSet {
  const { document, display, texts } = view.state.field(pageField)
  if (document.mentions.length === 0) return Decoration.none
  const mark = Decoration.mark({ class: 'crossing', attributes: { title: texts.crossing } })
  const [from, to] = [display.toText(view.viewport.from), display.toText(view.viewport.to)]
  const spans = [...crossingMentions(document)].flatMap((mention) => mention.spans).filter(({ start, end }) => start < to && end > from)
  const ranges = spans.map((span) => display.spanToDisplay(span)).filter(({ start, end }) => start < end)
  return Decoration.set(ranges.map(({ start, end }) => mark.range(start, end)), true)
}

/** The class of an article's colour: eight, in turn, by its number on the page. */
export function articleColour(page: Pick<Page, 'document'>, id: string): string {
  return `article-${(((articleNumber(page.document, id) ?? 1) - 1) % 8) + 1}`
}

class InsideCut extends WidgetType {
  constructor(private readonly role: string) {
    super()
  }
  override eq(other: InsideCut): boolean {
    return other.role === this.role
  }
  override toDOM(): HTMLElement {
    const bar = document.createElement('span')
    bar.className = 'inside-cut'
    bar.dataset['role'] = this.role
    bar.setAttribute('aria-hidden', 'true')
    return bar
  }
}

class ProposalSign extends WidgetType {
  constructor(private readonly text: string) {
    super()
  }
  override eq(other: ProposalSign): boolean {
    return other.text === this.text
  }
  override toDOM(): HTMLElement {
    const sign = document.createElement('span')
    sign.className = 'proposal-sign'
    sign.textContent = `? ${this.text}`
    return sign
  }
}
