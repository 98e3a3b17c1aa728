import { startTransition, useCallback, useEffect, useRef, useState } from 'react'

/** What comes faster than this (milliseconds) is one move: a held arrow key sends thirty a second. */
const REST = 45

/**
 * A value that follows what it is given when the window has time for it: at once after a rest, and of what comes fast only
 * the last. For what stands beside the caret and is dear to draw.
 */
export function useResting<T>(first: T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState(first)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastGiven = useRef(-REST)
  const give = useCallback((next: T) => {
    const now = performance.now()
    const rested = now - lastGiven.current >= REST
    lastGiven.current = now
    clearTimeout(timer.current)
    const follow = () => startTransition(() => setValue(next))
    if (rested) follow()
    else timer.current = setTimeout(follow, REST)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return [value, give]
}
