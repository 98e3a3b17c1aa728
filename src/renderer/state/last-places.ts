import type { Span } from '#core/text/span'

/** Where the editor was in a document, on each screen. */
interface LastPlace {
  /** What was selected in the source, UTF-16. */
  readonly selection?: Span
  /** The article that was being tagged. */
  readonly article?: string
}

const places = new Map<string, LastPlace>()

/** Where the editor left a document in this session; empty for one that was not looked at yet. */
export function lastPlace(document: string): LastPlace {
  return places.get(document) ?? {}
}

export function rememberPlace(document: string, place: LastPlace): void {
  places.set(document, { ...places.get(document), ...place })
}

/** Forgets all of them: ids mean something within one project only. */
export function forgetPlaces(): void {
  places.clear()
}
