import type { ShownLabel as Label } from '#renderer/state/labels'
import type { LabelLook } from './tagged-text'

/** The classes of a mention whose label the project does not have (any more). */
export const UNKNOWN_LABEL = 'label-8 line-4'

/** How each label of the project looks, by its name. The style of the line goes by its place in the list. */
export function labelLooks(labels: readonly Label[]): ReadonlyMap<string, LabelLook> {
  return new Map(
    labels.map(({ name, title, colour }, index) => [name, { title, classes: `label-${(colour % 8) + 1} line-${(index % 4) + 1}` }]),
  )
}
