import { startTransition, useEffect, useState } from 'react'

/**
 * A value that follows what it is given once the frame that shows the change is painted, when the window has time for it:
 * for what stands around the work and is dear to draw. Of what changes before that only the last is followed. The very first
 * frame shows `first`.
 */
export function useAfterPaint<T>(value: T, first = value): T {
  const [painted, setPainted] = useState(first)
  useEffect(() => {
    if (painted !== value) return afterPaint(() => startTransition(() => setPainted(value)))
    return undefined
  }, [painted, value])
  return painted
}

/** Calls when the next frame was handed over for painting. Gives back how to forget it. */
function afterPaint(call: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = call
  // A message that is posted in a frame's callback arrives when the frame is done.
  const frame = requestAnimationFrame(() => port2.postMessage(null))
  return () => {
    cancelAnimationFrame(frame)
    port1.close()
  }
}
