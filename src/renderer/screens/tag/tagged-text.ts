import { StateEffect, StateField } from '@codemirror/state'
import type { Proposal } from '#core/mention/proposal'
import type { Span } from '#core/text/span'
import type { Reading } from '#core/reading/reading'
import type { DisplayText } from '#renderer/ui/text/display-text'
import type { PlacedMention } from './placed-mentions'

/** How a label looks: one of eight colours, and a style of line that tells it apart without colour. */
export interface LabelLook {
  readonly title: string
  /** What stands above its mentions: so short that it fits over a name of one character. */
  readonly sign: string
  /** Class names, `label-3 line-2`. */
  readonly classes: string
}

/** What the tag view shows of an article: changes with every mention, while the text stays the same. */
export interface TaggedText {
  readonly reading: Reading
  readonly display: DisplayText
  readonly placed: readonly PlacedMention[]
  /** What is left to decide. Those that a mention stands on by now are not shown. */
  readonly proposals: readonly Proposal[]
  /** Every name that the machine sees, shown or not, by where it begins: what a double click takes as a whole. */
  readonly names: readonly Span[]
  /** Stretches kept for one mention of several pieces. */
  readonly kept: readonly Span[]
  readonly looks: ReadonlyMap<string, LabelLook>
  /** True while the places are shown where the reading differs from the source. */
  readonly showsRepairs: boolean
  /** In words: what was done at such a place. */
  readonly repairText: (kind: Reading['repairs'][number]['kind'], source: string) => string
  /** The source, for those words. */
  readonly source: string
}

export const changeTagged = StateEffect.define<Partial<TaggedText>>()

/** The tagged text of a view. Each view is created with one. */
export const taggedField: StateField<TaggedText> = StateField.define<TaggedText>({
  create() {
    throw new Error('A tag view needs a text: taggedField.init')
  },
  update(tagged, transaction) {
    let next = tagged
    for (const effect of transaction.effects) if (effect.is(changeTagged)) next = { ...next, ...effect.value }
    return next
  },
})
