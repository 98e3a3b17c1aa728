import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, keymap, showPanel, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import type { Span } from '#core/text/span'
import { findPanel, type FindTexts } from './find-panel'

export type { FindTexts } from './find-panel'

/** Finds words in what a view shows: each match is its stretches in places of the display, never empty, down the text. */
export type Finder = (query: string) => readonly (readonly Span[])[]

/** What is looked for, and what was found. */
export interface Search {
  readonly query: string
  readonly matches: readonly (readonly Span[])[]
}

const NOTHING: Search = { query: '', matches: [] }

const setSearch = StateEffect.define<Search>()
const setOpen = StateEffect.define<boolean>()

const searchField = StateField.define<Search>({
  create: () => NOTHING,
  update: (search, { effects }) => effects.reduce((now, effect) => (effect.is(setSearch) ? effect.value : now), search),
})

const openField = StateField.define<boolean>({
  create: () => false,
  update: (open, { effects }) => effects.reduce((now, effect) => (effect.is(setOpen) ? effect.value : now), open),
})

/** Find in a text that is read only: a bar above it, opened by `openFindBar`. `find` is asked anew for every query. */
export function findBar(texts: FindTexts, find: Finder): Extension {
  const panel = findPanel(texts, {
    search: searchFor(find),
    step: findStep,
    close: closeFindBar,
    current: (view) => ({ total: view.state.field(searchField).matches.length, which: whichMatch(view) + 1 }),
    query: (view) => view.state.field(searchField).query,
    isNew: (update) => update.startState.field(searchField) !== update.state.field(searchField),
  })
  return [
    searchField,
    openField,
    showPanel.computeN([openField], (state) => (state.field(openField) ? [panel] : [])),
    paintMatches,
    keymap.of([
      { key: 'Escape', run: (view) => view.state.field(openField) && closeFindBar(view) },
      { key: 'F3', run: (view) => stepped(view, 1), shift: (view) => stepped(view, -1), preventDefault: true },
    ]),
  ]
}

/** Opens the bar and puts the cursor into its field. */
export function openFindBar(view: EditorView): void {
  if (!view.state.field(openField)) view.dispatch({ effects: setOpen.of(true) })
  view.dom.querySelector<HTMLInputElement>('.find-field')?.select()
}

/** Goes to the next (1) or previous (-1) match from the selection; from the last it goes on with the first. */
export function findStep(view: EditorView, by: 1 | -1): void {
  const { matches } = view.state.field(searchField)
  const { from, to } = view.state.selection.main
  const after = by === 1 ? matches.find(([first]) => first!.start >= to && first!.end > from) : matches.findLast(([first]) => first!.start < from)
  goTo(view, after ?? matches.at(by === 1 ? 0 : -1))
}

function stepped(view: EditorView, by: 1 | -1): boolean {
  findStep(view, by)
  return true
}

function closeFindBar(view: EditorView): boolean {
  view.dispatch({ effects: [setOpen.of(false), setSearch.of(NOTHING)] })
  view.focus()
  return true
}

function searchFor(find: Finder): (view: EditorView, query: string) => void {
  return (view, query) => {
    const matches = query.trim() === '' ? [] : find(query)
    view.dispatch({ effects: setSearch.of({ query, matches }) })
    // From where the selection begins, so that typing on does not run away from a match.
    const { from } = view.state.selection.main
    goTo(view, matches.find(([first]) => first!.start >= from) ?? matches[0])
  }
}

function goTo(view: EditorView, match: Search['matches'][number] | undefined): void {
  const first = match?.[0]
  if (first === undefined) return
  view.dispatch({ selection: { anchor: first.start, head: first.end }, effects: EditorView.scrollIntoView(first.start, { y: 'center' }) })
}

function whichMatch(view: EditorView): number {
  const { from, to } = view.state.selection.main
  return view.state.field(searchField).matches.findIndex(([first]) => first!.start === from && first!.end === to)
}

const MATCH = Decoration.mark({ class: 'cm-searchMatch' })
const SELECTED = Decoration.mark({ class: 'cm-searchMatch cm-searchMatch-selected' })

const paintMatches = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const changed = update.startState.field(searchField) !== update.state.field(searchField)
      if (changed || update.viewportChanged || update.selectionSet) this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function decorate(view: EditorView): DecorationSet {
  const { matches } = view.state.field(searchField)
  const { from, to } = view.viewport
  const selected = whichMatch(view)
  const shown = matches.flatMap((match, index) => {
    const pieces = match.filter(({ start, end }) => start < end && start < to && end > from)
    return pieces.map(({ start, end }) => (index === selected ? SELECTED : MATCH).range(start, end))
  })
  return Decoration.set(shown, true)
}
