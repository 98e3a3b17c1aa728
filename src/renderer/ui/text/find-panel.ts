import type { EditorView, Panel, ViewUpdate } from '@codemirror/view'

/** The words of the find bar. */
export interface FindTexts {
  readonly find: string
  readonly next: string
  readonly previous: string
  readonly close: string
  /** How many there are, and which of them is selected (0: none of them). */
  readonly count: (which: number, total: number) => string
  readonly none: string
}

/** What the bar asks of the search. */
interface FindPort {
  readonly search: (view: EditorView, query: string) => void
  readonly step: (view: EditorView, by: 1 | -1) => void
  readonly close: (view: EditorView) => void
  readonly current: (view: EditorView) => { readonly total: number; readonly which: number }
  readonly query: (view: EditorView) => string
  /** True when something else was looked for. */
  readonly isNew: (update: ViewUpdate) => boolean
}

/** Longer texts are searched when the typing pauses, shorter ones with every character. */
const LONG = 300_000
/** How long a pause is, in milliseconds. */
const PAUSE = 250

/** The bar: a field, how many matches there are, and buttons for who has no keys. */
export function findPanel(texts: FindTexts, port: FindPort): (view: EditorView) => Panel {
  return (view) => {
    const field = document.createElement('input')
    field.type = 'text'
    field.className = 'find-field'
    field.placeholder = texts.find
    field.setAttribute('aria-label', texts.find)
    field.value = port.query(view)
    const count = document.createElement('span')
    count.className = 'find-count'
    count.setAttribute('role', 'status')

    let paused: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(paused)
      paused = undefined
      port.search(view, field.value)
    }
    const showCount = () => {
      const { total, which } = port.current(view)
      count.textContent = field.value.trim() === '' ? '' : total === 0 ? texts.none : texts.count(which, total)
    }
    field.addEventListener('input', () => {
      clearTimeout(paused)
      if (view.state.doc.length < LONG) look()
      else paused = setTimeout(look, PAUSE)
    })
    const step = (by: 1 | -1) => {
      if (paused !== undefined) look()
      else port.step(view, by)
    }
    const dom = document.createElement('div')
    dom.className = 'find-bar'
    dom.addEventListener('keydown', (event) => {
      // Enter and Escape inside an input method belong to it.
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === 'Enter' || event.key === 'F3') step(event.shiftKey ? -1 : 1)
      else if (event.key === 'Escape') port.close(view)
      else return
      event.preventDefault()
    })
    dom.append(
      field,
      count,
      button('↑', texts.previous, () => step(-1)),
      button('↓', texts.next, () => step(1)),
      button('×', texts.close, () => port.close(view)),
    )
    showCount()
    return {
      dom,
      top: true,
      mount: () => field.select(),
      destroy: () => clearTimeout(paused),
      update(update) {
        if (port.isNew(update) || update.selectionSet) showCount()
      },
    }
  }
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
