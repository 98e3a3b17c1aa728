import { type Extension } from '@codemirror/state'
import { gutter, GutterMarker, type EditorView } from '@codemirror/view'
import { articleNumber } from '#core/document/places'
import { isRoleInDoubt } from '#core/document/questions'
import { lineIndexAt } from '#core/text/lines'
import { sourceLines } from '#renderer/state/source-lines'
import { scopesOf } from './marks'
import { markOfBlock, pageField, selectionOf } from './page-field'

/** Every so many lines a long part repeats its article's number, so that colour is never all there is to see. */
const REPEAT = 8

/** The line numbers of the source: a line that only the display continues has none. */
export const lineNumberMargin: Extension = gutter({
  class: 'margin-lines',
  lineMarker(view, block) {
    const { document, display } = view.state.field(pageField)
    if (display.isContinuation(block.from)) return null
    return new TextMarker(`${lineIndexAt(sourceLines(document.text), display.toText(block.from)) + 1}`)
  },
  initialSpacer: (view) => new TextMarker(`${sourceLines(view.state.field(pageField).document.text).length}`),
})

/** Article number on the article's colour, and the role of each part where it begins. */
export function articleMargin(domEventHandlers: NonNullable<Parameters<typeof gutter>[0]>['domEventHandlers']): Extension {
  return gutter({
    class: 'margin-articles',
    renderEmptyElements: true,
    lineMarker: (view, block) => markerFor(view, block.from, markOfBlock(view.state, block)),
    lineMarkerChange: (update) =>
      update.startState.field(pageField) !== update.state.field(pageField) || update.selectionSet,
    ...(domEventHandlers === undefined ? {} : { domEventHandlers }),
  })
}

function markerFor(view: EditorView, from: number, mark: ReturnType<typeof markOfBlock>): GutterMarker | null {
  const { document, display, texts, lit, marks } = view.state.field(pageField)
  const { owner, begins, boundary, doubt } = mark
  const number = owner === null || owner === undefined ? null : (articleNumber(document, owner.id) ?? null)
  const place = display.toText(from)
  const line = lineIndexAt(sourceLines(document.text), place)
  const lineEnd = display.toText(view.state.doc.lineAt(from).to)
  const shows = begins !== undefined || (line % REPEAT === 0 && owner !== undefined && !mark.continues)
  return new ArticleMarker(
    number === null ? '' : `${number}`,
    shows,
    owner === undefined ? 'nobody' : number === null ? 'furniture' : `article-${((number - 1) % 8) + 1}`,
    begins === undefined ? '' : number === null && begins.role === 'body' ? texts.furniture : texts.role(begins.role),
    begins !== undefined && number !== null && isRoleInDoubt(begins),
    boundary,
    doubt === undefined ? '' : texts.doubt(Math.round(doubt.chance * 100)),
    lit !== null && owner?.id === lit,
    scopesOf(document, selectionOf(view.state), marks).some(({ start, end }) => place < end && lineEnd > start),
  )
}

class TextMarker extends GutterMarker {
  constructor(private readonly text: string) {
    super()
  }
  override eq(other: TextMarker): boolean {
    return other.text === this.text
  }
  override toDOM(): Node {
    return document.createTextNode(this.text)
  }
}

class ArticleMarker extends GutterMarker {
  constructor(
    private readonly number: string,
    private readonly shows: boolean,
    private readonly colour: string,
    private readonly role: string,
    private readonly roleInDoubt: boolean,
    private readonly boundary: boolean,
    private readonly doubt: string,
    private readonly lit: boolean,
    private readonly concerned: boolean,
  ) {
    super()
    this.elementClass = [
      'margin-mark',
      colour,
      ...(boundary ? ['boundary'] : []),
      ...(doubt === '' ? [] : ['in-doubt']),
      ...(lit ? ['lit'] : []),
      ...(concerned ? ['concerned'] : []),
    ].join(' ')
  }
  override eq(other: ArticleMarker): boolean {
    return (
      other.number === this.number &&
      other.shows === this.shows &&
      other.colour === this.colour &&
      other.role === this.role &&
      other.roleInDoubt === this.roleInDoubt &&
      other.boundary === this.boundary &&
      other.doubt === this.doubt &&
      other.lit === this.lit &&
      other.concerned === this.concerned
    )
  }
  override toDOM(): Node {
    const mark = document.createElement('div')
    mark.append(piece('margin-number', this.shows ? this.number : ''))
    const role = piece('margin-role', this.role)
    if (this.roleInDoubt) role.classList.add('role-in-doubt')
    mark.append(role)
    if (this.doubt !== '') {
      const sign = piece('margin-doubt', '?')
      sign.title = this.doubt
      mark.append(sign)
    }
    return mark
  }
}

function piece(className: string, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}
