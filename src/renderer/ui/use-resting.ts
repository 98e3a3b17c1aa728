import { startTransition, useCallback, useEffect, useRef, useState } from 'react'

/** What comes faster than this (milliseconds) is one move: a held arrow key sends thirty a second. */
const REST = 45

/**
 * A value that follows what it is given once that has come to rest, and when the window has time for it: for what stands
 * beside the caret and is dear to draw.
 */
export function useResting<T>(first: T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState(first)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const give = useCallback((next: T) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => startTransition(() => setValue(next)), REST)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return [value, give]
}
