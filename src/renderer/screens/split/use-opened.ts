import { useCallback, useState } from 'react'
import type { Opened } from './ArticleColumn'
import type { OpenPart } from './ArticleCard'

/** Which card is open, at what, and whether the repairs of its reading text are shown. */
export function useOpened() {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [showsRepairs, setRepairs] = useState(false)
  /** Opens a card, or closes it where it is open at this already. */
  const open = useCallback((article: string, what: OpenPart, byKey = false) => {
    setOpened((now) => (now?.article === article && now.what === what ? null : { article, what, byKey }))
  }, [])
  const toggleRepairs = useCallback(() => setRepairs((now) => !now), [])
  return { opened, showsRepairs, open, toggleRepairs }
}
