import { closeSearchPanel, findNext, findPrevious, getSearchQuery, search, SearchQuery, setSearchQuery } from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap, type Panel, type ViewUpdate } from '@codemirror/view'

/** The words of the find bar. */
export interface FindTexts {
  readonly find: string
  readonly next: string
  readonly previous: string
  readonly close: string
  /** How many there are, and which of them is selected (0: none of them). `more`: there are more than were counted. */
  readonly count: (which: number, total: number, more: boolean) => string
  readonly none: string
}

/** Matches are counted up to this number, and in texts up to this length: counting must not hold up the typing. */
const COUNTED = 999
const LONGEST_COUNTED = 2_000_000

/** Find in a text that is read only: a bar above it, opened by `openSearchPanel`. */
export function findBar(texts: FindTexts): Extension {
  return [
    search({ top: true, literal: true, createPanel: (view) => createPanel(view, texts) }),
    keymap.of([
      { key: 'F3', run: findNext, shift: findPrevious, preventDefault: true },
      { key: 'Escape', run: closeSearchPanel },
    ]),
  ]
}

function createPanel(view: EditorView, texts: FindTexts): Panel {
  const field = document.createElement('input')
  field.type = 'text'
  field.className = 'find-field'
  field.placeholder = texts.find
  field.setAttribute('aria-label', texts.find)
  field.setAttribute('main-field', 'true') // where openSearchPanel puts the focus
  field.value = getSearchQuery(view.state).search
  const count = document.createElement('span')
  count.className = 'find-count'
  count.setAttribute('role', 'status')

  const showCount = () => (count.textContent = countOf(view, texts))
  field.addEventListener('input', () => {
    view.dispatch({ effects: setSearchQuery.of(new SearchQuery({ search: field.value, literal: true })) })
    if (field.value !== '') findFromSelection(view)
  })
  const dom = document.createElement('div')
  dom.className = 'find-bar'
  dom.addEventListener('keydown', (event) => {
    // Enter and Escape inside an input method belong to it.
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' || event.key === 'F3') (event.shiftKey ? findPrevious : findNext)(view)
    else if (event.key === 'Escape') close(view)
    else return
    event.preventDefault()
  })
  dom.append(
    field,
    count,
    button('↑', texts.previous, () => findPrevious(view)),
    button('↓', texts.next, () => findNext(view)),
    button('×', texts.close, () => close(view)),
  )
  showCount()
  return {
    dom,
    top: true,
    mount: () => field.select(),
    update(update: ViewUpdate) {
      const isNew = update.transactions.some((one) => one.effects.some((effect) => effect.is(setSearchQuery)))
      if (isNew && field !== document.activeElement) field.value = getSearchQuery(update.state).search
      if (isNew || update.selectionSet) showCount()
    },
  }
}

/** Goes to the first match from where the selection begins, so that typing on does not run away from a match. */
function findFromSelection(view: EditorView): void {
  const query = getSearchQuery(view.state)
  const { from } = view.state.selection.main
  const after = query.getCursor(view.state, from).next()
  const match = after.done === true ? query.getCursor(view.state).next() : after
  if (match.done === true) return
  const selection = { anchor: match.value.from, head: match.value.to }
  view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) })
}

function countOf(view: EditorView, texts: FindTexts): string {
  const query = getSearchQuery(view.state)
  if (!query.valid || view.state.doc.length > LONGEST_COUNTED) return ''
  const { from, to } = view.state.selection.main
  const cursor = query.getCursor(view.state)
  let total = 0
  let which = 0
  for (let match = cursor.next(); match.done !== true && total < COUNTED; match = cursor.next()) {
    total++
    if (match.value.from === from && match.value.to === to) which = total
  }
  return total === 0 ? texts.none : texts.count(which, total, total === COUNTED)
}

function close(view: EditorView): void {
  closeSearchPanel(view)
  view.focus()
}

function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = sign
  element.title = name
  element.setAttribute('aria-label', name)
  element.addEventListener('click', act)
  return element
}
