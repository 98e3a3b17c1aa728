import type { Role } from '#core/segment/role'
import type { Message } from '#renderer/i18n/texts'

/** The words of the margin, in the language on screen. */
export interface MarginTexts {
  readonly role: (role: Role) => string
  readonly furniture: string
  /** What is asked about a boundary, as a sentence. */
  readonly asked: (message: Message) => string
  /** Where a detached piece is proposed to go. */
  readonly proposal: (message: Message) => string
  readonly cut: string
  readonly uncut: string
  readonly move: string
  /** What can be done with a boundary where it can be taken hold of. */
  readonly grab: string
  /** A mention that a boundary went through. */
  readonly crossing: string
}
