let last = 0

/** A number greater than all before: of steps that are kept in several lists it tells which was done last. */
export function nextInOrder(): number {
  return (last += 1)
}
