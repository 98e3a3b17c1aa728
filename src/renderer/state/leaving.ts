const savers = new Set<() => Promise<void>>()

/** Registers work that must be done before a project is closed or another one opened (saving). Gives back how to stop. */
export function beforeLeaving(save: () => Promise<void>): () => void {
  savers.add(save)
  return () => savers.delete(save)
}

/** Waits until everything registered has been done. */
export async function finishBeforeLeaving(): Promise<void> {
  await Promise.all([...savers].map((save) => save()))
}
