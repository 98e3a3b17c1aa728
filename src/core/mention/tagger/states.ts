/** The labels that the machine itself proposes. A project may have others; those it learns by name only. */
export const MACHINE_LABELS = ['PER', 'LOC', 'ORG'] as const

export type MachineLabel = (typeof MACHINE_LABELS)[number]

/** Position of a character in a name: begin, middle, end, single; state 0 is "in no name". */
export const OUTSIDE = 0
const BEGIN = 0
const MIDDLE = 1
const END = 2
const SINGLE = 3

/** Number of states: outside, and four positions for each label. */
export const STATES = 1 + 4 * MACHINE_LABELS.length

/** The state of a character at `index` of a name that is `length` characters long. */
export function stateOf(label: number, index: number, length: number): number {
  const position = length === 1 ? SINGLE : index === 0 ? BEGIN : index === length - 1 ? END : MIDDLE
  return 1 + 4 * label + position
}

/** Index of the state's label in `MACHINE_LABELS`; -1 outside. */
export function labelOfState(state: number): number {
  return state === OUTSIDE ? -1 : (state - 1) >> 2
}

export const startsName = (state: number): boolean => state > 0 && ((state - 1) & 3) % 3 === BEGIN
export const endsName = (state: number): boolean => state > 0 && ((state - 1) & 3) >= END

/** A text may end after these states, and a new name (or none) may begin after them. */
const isClosed = (state: number): boolean => state === OUTSIDE || endsName(state)
/** A text may begin with these states. */
export const mayStart = (state: number): boolean => state === OUTSIDE || startsName(state)
export const mayFinish = isClosed

/** True when `next` may follow `state`. */
export function mayFollow(state: number, next: number): boolean {
  if (isClosed(state)) return mayStart(next)
  return !mayStart(next) && labelOfState(state) === labelOfState(next)
}

/** For each state the states that may stand before it. */
export const BEFORE: readonly Int32Array[] = Array.from({ length: STATES }, (_, next) =>
  Int32Array.from(Array.from({ length: STATES }, (_, state) => state).filter((state) => mayFollow(state, next))),
)
