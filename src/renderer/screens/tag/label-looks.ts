import { memoise } from '#core/document/memo'
import type { ShownLabel as Label } from '#renderer/state/labels'
import type { LabelLook } from './tagged-text'

/** The classes of a mention whose label the project does not have (any more). */
export const UNKNOWN_LABEL = 'label-8 line-4'

/** How each label of the project looks, by its name. The style of the line goes by its place in the list. */
export const labelLooks: (labels: readonly Label[]) => ReadonlyMap<string, LabelLook> = memoise((labels) =>
  new Map(
    labels.map((label, index) => [label.name, { title: label.title, sign: signOf(label, labels), classes: `label-${(label.colour % 8) + 1} line-${(index % 4) + 1}` }]),
  ),
)

const HAN = /^\p{Script=Han}/u
const MOST = 3

/**
 * As few characters as tell the label apart from the others: of its title where that is Chinese (人, 地, 机), else of its name
 * (P, L, O). A whole word would cover the names beside it.
 */
function signOf(label: Label, labels: readonly Label[]): string {
  const wordOf = ({ title, name }: Label): readonly string[] => [...(HAN.test(title) ? title : name.toUpperCase())]
  const word = wordOf(label)
  const others = labels.filter((other) => other !== label).map(wordOf)
  for (let length = 1; length < MOST; length++) {
    const sign = word.slice(0, length).join('')
    if (others.every((other) => other.slice(0, length).join('') !== sign)) return sign
  }
  return word.slice(0, MOST).join('')
}
