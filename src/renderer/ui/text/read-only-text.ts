import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { caretKeys } from './caret-keys'

/**
 * A text that can be read and selected but not typed into, with a visible caret. It is not editable in the browser's
 * sense: so an input method stays out of the way, and a plain letter reaches the commands as that letter.
 */
export function readOnlyText(name: string): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': name, 'aria-readonly': 'true' }),
    EditorView.lineWrapping,
    drawSelection(),
    keymap.of(caretKeys),
  ]
}
