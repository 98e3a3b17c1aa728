let last = 0

/** A name for work that the host does for this window. */
export function newJob(): string {
  return `export-${(last += 1)}`
}
