import { useEffect, useState } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { bringIn } from '#renderer/state/import/bring-in'
import { fromDrop } from '#renderer/state/import/incoming'
import { readOnlyReason, useSession } from '#renderer/state/session'
import { sayFailure } from '#renderer/state/status'
import styles from './frame.module.css'

/** Files dropped anywhere on the window are imported; while they hover it says so. */
export function DropTarget() {
  const text = useText()
  const [hovering, setHovering] = useState(false)
  const readOnly = useSession(readOnlyReason)
  useEffect(() => {
    // Every element that is entered and left on the way counts; the cover goes when the last one is left.
    let depth = 0
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return
      event.preventDefault()
      if (event.type === 'dragenter') depth += 1
      setHovering(true)
    }
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setHovering(false)
    }
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      depth = 0
      setHovering(false)
      const incoming = fromDrop(event.dataTransfer)
      if (incoming === null) return
      if (readOnly !== null) sayFailure(readOnly)
      else void bringIn(incoming)
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [readOnly])
  if (!hovering) return null
  return <div className={styles.cover}>{text(readOnly === null ? 'frame:drop-here' : 'frame:drop-read-only')}</div>
}

/** Text that is dragged inside the window is the screens' business. */
function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
