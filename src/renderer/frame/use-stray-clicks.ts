import { useEffect } from 'react'
import type { Screen } from '#renderer/state/screen'
import { useSession } from '#renderer/state/session'

/**
 * A double click on something that opens with one click opens it, and its second click lands on whatever the new screen
 * has there. The second click of a pair that began on another screen does nothing.
 */
export function useStrayClicks(): void {
  useEffect(() => {
    let begunOn: Screen | null = null
    const look = (event: MouseEvent) => {
      const { screen } = useSession.getState()
      if (event.type === 'mousedown' && event.detail < 2) begunOn = screen
      if (event.detail < 2 || begunOn === screen) return
      event.preventDefault()
      event.stopPropagation()
    }
    const kinds = ['mousedown', 'mouseup', 'click', 'dblclick'] as const
    for (const kind of kinds) window.addEventListener(kind, look, { capture: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, look, { capture: true })
    }
  }, [])
}
