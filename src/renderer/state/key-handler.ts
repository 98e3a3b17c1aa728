import { isAvailable, useRegistry, type Command } from './commands'
import { keysOf } from './keys-of'
import { useSession } from './session'
import { onMac, parseKeys, strokeOf } from './strokes'

/** How long after an input method has finished a key still belongs to it, in milliseconds. */
const AFTER_COMPOSING = 100

/** Hears of the first strokes of a longer shortcut (`R` of `R H`), and of null when it is over. */
export type Pending = (strokes: readonly string[] | null) => void

/**
 * The one place where keys become commands. Nothing runs in text fields (but for commands that say so), in dialogs and
 * menus, or while an input method composes. Gives back a function that stops it.
 */
export function handleKeys(root: Document, pending: Pending = () => {}): () => void {
  const mac = onMac()
  let begun: readonly string[] = []
  let composedAt = Number.NEGATIVE_INFINITY

  function forget(): void {
    if (begun.length > 0) pending(null)
    begun = []
  }

  function onKeyDown(event: KeyboardEvent): void {
    const composing = event.isComposing || event.keyCode === 229 || event.timeStamp - composedAt < AFTER_COMPOSING
    if (composing || event.defaultPrevented) return
    const stroke = strokeOf(event, mac)
    if (stroke === null) return
    const target = event.target instanceof Element ? event.target : null
    const field = inField(target)
    if (root.querySelector('[aria-modal="true"]') !== null || ownsKey(target, stroke)) return forget()
    const strokes = [...begun, stroke]
    const screen = useSession.getState().screen
    const commands = useRegistry.getState().commands.filter((command) => (!field || command.inFields === true) && isAvailable(command, screen))
    const exact = find(commands, strokes, true)
    if (exact !== null) {
      event.preventDefault()
      forget()
      exact.run()
    } else if (find(commands, strokes, false) !== null) {
      event.preventDefault()
      begun = strokes
      pending(strokes)
    } else if (begun.length > 0) {
      // The rest of a shortcut that does not exist: it must not do what its last key does alone.
      event.preventDefault()
      forget()
    }
  }

  function onComposed(event: Event): void {
    composedAt = event.timeStamp
  }
  /** The key that ended the composition is up: the next one is a key again. */
  function onKeyUp(event: KeyboardEvent): void {
    if (!event.isComposing && event.keyCode !== 229) composedAt = Number.NEGATIVE_INFINITY
  }

  root.addEventListener('keydown', onKeyDown)
  root.addEventListener('keyup', onKeyUp)
  root.addEventListener('compositionend', onComposed)
  root.addEventListener('pointerdown', forget)
  return () => {
    root.removeEventListener('keydown', onKeyDown)
    root.removeEventListener('keyup', onKeyUp)
    root.removeEventListener('compositionend', onComposed)
    root.removeEventListener('pointerdown', forget)
  }
}

function find(commands: readonly Command[], strokes: readonly string[], whole: boolean): Command | null {
  return (
    commands.find((command) =>
      keysOf(command).some((keys) => {
        const wanted = parseKeys(keys)
        return (whole ? wanted.length === strokes.length : wanted.length > strokes.length) && strokes.every((stroke, i) => stroke === wanted[i])
      }),
    ) ?? null
  )
}

/** A text view that only shows (CodeMirror, read-only) says `data-keys="commands"`: plain letters are free there. */
function inField(target: Element | null): boolean {
  if (target === null) return false
  const marked = target.closest('[data-keys]')
  if (marked !== null) return marked.getAttribute('data-keys') !== 'commands'
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target as HTMLElement).isContentEditable === true
}

/** True when the focused thing does something of its own with the key: a button with Enter, a menu with everything. */
function ownsKey(target: Element | null, stroke: string): boolean {
  if (target === null) return false
  if (target.closest('[role="menu"],[role="dialog"]') !== null) return true
  if (stroke === 'Enter' || stroke === 'Space') {
    return target.closest('button,a[href],summary,[role="button"],[role="tab"],input[type="checkbox"],input[type="radio"]') !== null
  }
  return /^Arrow|^Home$|^End$|^Page/.test(stroke) && target.closest('[role="tab"],[role="separator"],[role="slider"],input[type="radio"]') !== null
}
