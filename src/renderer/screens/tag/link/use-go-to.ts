import { useEffect } from 'react'
import type { Document } from '#core/document/model'
import type { Reading } from '#core/reading/reading'
import { untaggedPlaces } from '#core/review/tag-text'
import type { Span } from '#core/text/span'
import { takePlace } from '#renderer/state/open-document'
import { useSession, type Place } from '#renderer/state/session'
import type { TagView } from '../tag-view'

/** Goes to the stretch of the source that was asked for (a mention in a list, a finding), once the article shown holds it. */
export function useGoTo(view: TagView | null, reading: Reading, document: Document, article: string): void {
  const place = useSession((session) => session.place)
  useEffect(() => {
    const span = place === null ? undefined : (place.span ?? foundIn(document, place))
    const found = view === null || span === undefined ? null : reading.toReading(span)
    if (view !== null && found !== null) view.select({ start: found.start, end: found.start })
    // What is no longer there is not waited for: the article is all that can be shown of it.
    else if (view === null || place?.find === undefined || place.article !== article) return
    takePlace()
  }, [view, reading, document, article, place])
}

/** Where a mention or an untagged text stands; undefined when it is no longer there. */
function foundIn(document: Document, { article, find }: Place): Span | undefined {
  if (find === undefined) return undefined
  if ('mention' in find) return document.mentions.find(({ id }) => id === find.mention)?.spans[0]
  if (article === undefined) return undefined
  return untaggedPlaces(document, article, find.untagged)[0]?.[0]
}
