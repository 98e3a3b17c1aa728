const PART = 'application/x-galley-part'

/** What a card takes: a part from another card, or text dragged out of the page. */
export const DROP_TYPES: readonly string[] = [PART, 'text/plain']

/** Begins to drag the part that starts at `start` in the source. */
export function startDrag(transfer: DataTransfer, start: number): void {
  transfer.setData(PART, `${start}`)
  transfer.effectAllowed = 'move'
}

/** Where the dropped part starts; null when selected text was dropped. */
export function readDrop(transfer: DataTransfer): number | null {
  const start = transfer.getData(PART)
  return start === '' ? null : Number(start)
}
