import type { Role } from './role'

/** How a line stands to the article of the line before it. */
export type Joint =
  /** It begins a run of an article: the line before belongs to another one, or to none. */
  | 'begins'
  /** It goes on with the article of the line before. */
  | 'goes-on'
  /** It takes up an article's text that something else has interrupted. */
  | 'resumes'
  /** It belongs to no article. */
  | 'furniture'

export interface LineClass {
  readonly role: Role
  readonly joint: Joint
}

const ARTICLE_ROLES: readonly Role[] = [
  'kicker', 'headline', 'deck', 'byline', 'body', 'crosshead', 'caption', 'standing-head', 'jump', 'note',
]

/** What a line can be: the classes that the network scores. */
export const CLASSES: readonly LineClass[] = [
  ...ARTICLE_ROLES.map((role) => ({ role, joint: 'begins' as const })),
  ...ARTICLE_ROLES.map((role) => ({ role, joint: 'goes-on' as const })),
  { role: 'body', joint: 'resumes' },
  { role: 'standing-head', joint: 'furniture' },
  { role: 'folio', joint: 'furniture' },
  { role: 'noise', joint: 'furniture' },
]

/** The number of a class; -1 where there is none (a role that never stands so). */
export function classNumber(role: Role, joint: Joint): number {
  return CLASSES.findIndex((each) => each.role === role && each.joint === joint)
}

/** What an article's run has shown so far: a headline (1), text (2), both (3), neither (0). */
type Phase = 0 | 1 | 2 | 3

export interface ChainState {
  readonly lineClass: number
  readonly phase: Phase
}

/** One step of the chain: from a state, by the class of the next line, to a state. */
export interface Step {
  readonly from: number
  readonly lineClass: number
  readonly to: number
}

const PHASES: readonly Phase[] = [0, 1, 2, 3]
const states: ChainState[] = []
const numbers = new Map<number, number>()

CLASSES.forEach((_, lineClass) => {
  const reached = new Set(PHASES.map((before) => phaseAfter(before, lineClass)))
  for (const phase of PHASES) {
    if (!reached.has(phase)) continue
    numbers.set(lineClass * 4 + phase, states.length)
    states.push({ lineClass, phase })
  }
})

/** The states of the chain: a line's class and what its run has shown, the line included. */
export const STATES: readonly ChainState[] = states

/** The state of a line of this class after a line in state `before` (null: the page's first line); -1: impossible. */
export function stateAfter(before: number | null, lineClass: number): number {
  const { joint } = CLASSES[lineClass]!
  if (before === null) return joint === 'begins' || joint === 'furniture' ? numbers.get(lineClass * 4 + phaseAfter(0, lineClass))! : -1
  const { lineClass: classBefore, phase } = STATES[before]!
  if (joint === 'goes-on' && CLASSES[classBefore]!.joint === 'furniture') return -1
  return numbers.get(lineClass * 4 + phaseAfter(phase, lineClass))!
}

/** All steps that are possible, in a fixed order. */
export const STEPS: readonly Step[] = STATES.flatMap((_, from) =>
  CLASSES.flatMap((__, lineClass) => {
    const to = stateAfter(from, lineClass)
    return to < 0 ? [] : [{ from, lineClass, to }]
  }),
)

function phaseAfter(before: Phase, lineClass: number): Phase {
  const { role, joint } = CLASSES[lineClass]!
  const own = role === 'kicker' || role === 'headline' || role === 'deck' ? 1 : role === 'body' || role === 'crosshead' || role === 'note' ? 2 : 0
  if (joint === 'furniture') return 0
  return (joint === 'goes-on' ? before | own : own) as Phase
}
