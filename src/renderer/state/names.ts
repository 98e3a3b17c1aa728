import { create } from 'zustand'
import type { AnswerOf } from '#contract/calls'
import type { Edit, NameChange } from '#core/document/edit'
import { call, on } from '#renderer/client/host'
import { onEdit } from './document-store'
import { useSession } from './session'
import { sayFailure } from './status'

type State = AnswerOf<'suggest.state'>

interface Names {
  /** The project that they are of; null before they are there. */
  readonly dir: string | null
  /** What editors said of texts, by `nameKey`. */
  readonly decided: ReadonlyMap<string, State['names'][number]>
  readonly learning: State['learning']
}

const NOTHING: Names = { dir: null, decided: new Map(), learning: { articles: 0, waiting: 0 } }

/** What the project's editors decided about names, and how much the machine learned from them. */
export const useNames = create<Names>(() => NOTHING)

const nameKey = (name: string, label: string): string => `${label} ${name}`

/** What editors said: that a text is (true) or is not (false) a name of this label; null when they said nothing. */
export function decisionOn({ decided }: Pick<Names, 'decided'>, name: string, label: string): boolean | null {
  return decided.get(nameKey(name, label))?.accepted ?? null
}

/** Asks the host for what was decided in the open project, once; `again` in any case. */
export async function loadNames(again = false): Promise<void> {
  const dir = useSession.getState().project?.dir ?? null
  if (dir === null || (dir === useNames.getState().dir && !again)) return
  useNames.setState({ ...NOTHING, dir })
  const answer = await call('suggest.state', {})
  if (!answer.ok) {
    useNames.setState(NOTHING)
    return sayFailure(answer.failure)
  }
  if (useNames.getState().dir === dir) {
    useNames.setState({ decided: new Map(answer.value.names.map((one) => [nameKey(one.name, one.label), one])), learning: answer.value.learning })
  }
}

/** Hears what the machine learned and what edits say of names. Called once, after `connect`; gives back how to stop. */
export function watchNames(): () => void {
  const stops = [on('suggest.learned', (learning) => useNames.setState({ learning })), onEdit((edit, turn) => decideWith(edit, turn === 'undone'))]
  return () => stops.forEach((stop) => stop())
}

/** Does what an edit says of names, or (`back`) takes it back: at once in this window, then in the project. */
function decideWith(edit: Edit, back: boolean): void {
  const changes = namesIn(edit)
  if (changes.length === 0) return
  const names = changes.map(({ name, label, before, after }) => ({ name, label, accepted: back ? before : after }))
  useNames.setState(({ decided }) => {
    const next = new Map(decided)
    for (const { name, label, accepted } of names) {
      if (accepted === null) next.delete(nameKey(name, label))
      else next.set(nameKey(name, label), { name, label, accepted })
    }
    return { decided: next }
  })
  void call('suggest.decide', { names }).then((answer) => {
    if (answer.ok) return
    sayFailure(answer.failure)
    void loadNames(true)
  })
}

function namesIn(edit: Edit): readonly NameChange[] {
  if (edit.kind === 'together') return edit.edits.flatMap(namesIn)
  return edit.kind === 'decide' ? edit.names : []
}
