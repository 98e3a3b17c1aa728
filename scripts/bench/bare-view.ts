// What the app's Tag screen is measured against: the same text and marks in a CodeMirror view with nothing around it.
import { defaultKeymap } from '@codemirror/commands'
import { EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, keymap } from '@codemirror/view'

const add = StateEffect.define<{ from: number; to: number }>()
const mark = Decoration.mark({ class: 'mention' })

const mentions = (spans: readonly { from: number; to: number }[]) =>
  StateField.define({
    create: () => Decoration.set(spans.map(({ from, to }) => mark.range(from, to))),
    update: (marks, transaction) =>
      transaction.effects.reduce(
        (now, effect) => (effect.is(add) ? now.update({ add: [mark.range(effect.value.from, effect.value.to)] }) : now),
        marks,
      ),
    provide: (field) => EditorView.decorations.from(field),
  })

let shown: EditorView | undefined

/** Shows the text with its mentions, in place of what was shown before; the key `p` marks what is selected. */
export function show(doc: string, spans: readonly { from: number; to: number }[]): void {
  const tag = (view: EditorView) => {
    const { from, to } = view.state.selection.main
    if (from < to) view.dispatch({ effects: add.of({ from, to }) })
    return true
  }
  shown?.destroy()
  const view = (shown = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc,
      extensions: [
        mentions(spans),
        EditorState.readOnly.of(true),
        EditorView.lineWrapping,
        EditorView.theme({ '&': { height: '780px' }, '.cm-content': { fontSize: '17px', lineHeight: '1.7' }, '.mention': { background: '#ddf' } }),
        keymap.of([{ key: 'p', run: tag }, ...defaultKeymap]),
      ],
    }),
  }))
  view.focus()
}
