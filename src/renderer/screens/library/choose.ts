import { useSession } from '#renderer/state/session'
import type { Choose } from '#renderer/ui/table/choosing'

/** Changes which documents are chosen. */
export const choose: Choose = (change) => useSession.setState(({ chosen }) => ({ chosen: change(chosen) }))
