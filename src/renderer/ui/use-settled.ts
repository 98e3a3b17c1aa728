import { startTransition, useEffect, useState } from 'react'

/** Changes that come faster than this (milliseconds) are one. */
const QUIET = 120

/**
 * The value as it was when it had last not changed for a moment: for what stands beside the work and is dear to draw. A
 * change of `of` is followed at once. What is drawn then gives way to a key press.
 */
export function useSettled<T>(value: T, of: unknown): T {
  const [settled, setSettled] = useState({ value, of })
  const isOther = settled.of !== of
  if (isOther) setSettled({ value, of })
  const shown = isOther ? value : settled.value
  useEffect(() => {
    if (shown === value) return
    const timer = setTimeout(() => startTransition(() => setSettled({ value, of })), QUIET)
    return () => clearTimeout(timer)
  }, [value, of, shown])
  return shown
}
