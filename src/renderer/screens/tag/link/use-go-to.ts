import { useEffect } from 'react'
import type { Reading } from '#core/reading/reading'
import { takePlace } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import type { TagView } from '../tag-view'

/** Goes to the stretch of the source that was asked for (a mention in a list), once the article shown holds it. */
export function useGoTo(view: TagView | null, reading: Reading): void {
  const span = useSession(({ place }) => place?.span)
  useEffect(() => {
    const found = view === null || span === undefined ? null : reading.toReading(span)
    if (view === null || found === null) return
    view.select({ start: found.start, end: found.start })
    takePlace()
  }, [view, reading, span])
}
