import { type Extension } from '@codemirror/state'
import { gutter, GutterMarker, type EditorView } from '@codemirror/view'
import type { Document } from '#core/document/model'
import { articleNumber, partAt } from '#core/document/places'
import { isRoleInDoubt } from '#core/document/questions'
import { textFrom } from '#core/document/source-span'
import { lineIndexAt } from '#core/text/lines'
import { sourceLines } from '#renderer/state/source-lines'
import { scopesOf } from './marks'
import { questionSentence } from './waiting'
import { markOfBlock, pageField, selectionOf } from './page-field'

/** Every so many lines a long part says its article's number and its role again, so that colour is never all there is to see. */
const REPEAT = 8
/** Not so few lines below its beginning, though. */
const APART = 4

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
  const repeats = begins === undefined && line % REPEAT === 0 && owner !== undefined && !mark.continues && line - beginningOf(document, place) >= APART
  const role = begins?.role ?? (repeats ? mark.role : undefined)
  return new ArticleMarker({
    number: number === null || !(begins !== undefined || repeats) ? '' : `${number}`,
    repeats,
    colour: owner === undefined ? 'nobody' : number === null ? 'furniture' : `article-${((number - 1) % 8) + 1}`,
    role: role === undefined ? '' : number === null && role === 'body' ? texts.furniture : texts.role(role),
    roleInDoubt: begins !== undefined && number !== null && isRoleInDoubt(begins),
    boundary: boundary ? texts.grab : '',
    doubt: doubt === undefined ? '' : texts.asked(questionSentence(document, { kind: 'boundary', at: doubt.at, doubt })),
    lit: lit !== null && owner?.id === lit,
    concerned: scopesOf(document, selectionOf(view.state), marks).some(({ start, end }) => place < end && lineEnd > start),
  })
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

/** The line, from 0, in which the part begins that goes on at `place`. */
function beginningOf(document: Document, place: number): number {
  const part = partAt(document, place)?.part
  return part === undefined ? -Infinity : lineIndexAt(sourceLines(document.text), textFrom(document.text, part.start))
}

/** What the margin shows of one line. */
interface Look {
  /** Empty: none is shown. */
  readonly number: string
  /** Nothing begins here: number and role say again what goes on. */
  readonly repeats: boolean
  /** The class that gives the colour. */
  readonly colour: string
  readonly role: string
  readonly roleInDoubt: boolean
  /** What can be done with the boundary above the line; empty where there is none. */
  readonly boundary: string
  /** What is asked about the boundary; empty where nothing is. */
  readonly doubt: string
  readonly lit: boolean
  /** The next key press would act on it. */
  readonly concerned: boolean
}

class ArticleMarker extends GutterMarker {
  constructor(private readonly look: Look) {
    super()
    const { colour, boundary, doubt, lit, concerned, repeats } = look
    this.elementClass = [
      'margin-mark',
      colour,
      ...(repeats ? ['repeated'] : []),
      ...(boundary === '' ? [] : ['boundary']),
      ...(doubt === '' ? [] : ['in-doubt']),
      ...(lit ? ['lit'] : []),
      ...(concerned ? ['concerned'] : []),
    ].join(' ')
  }
  override eq(other: ArticleMarker): boolean {
    return (Object.keys(this.look) as (keyof Look)[]).every((key) => this.look[key] === other.look[key])
  }
  override toDOM(): Node {
    const { number, role, roleInDoubt, boundary, doubt } = this.look
    const mark = document.createElement('div')
    mark.append(piece(number.length > 3 ? 'margin-number long' : 'margin-number', number))
    const name = piece('margin-role', role)
    if (roleInDoubt) name.classList.add('role-in-doubt')
    mark.append(name)
    if (boundary !== '') {
      const grip = piece('margin-grip', '')
      grip.title = boundary
      mark.append(grip)
    }
    if (doubt !== '') {
      const sign = piece('margin-doubt', '?')
      sign.title = doubt
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
