import type { ShownLabel as Label } from '#renderer/state/labels'
import type { Reading } from '#core/reading/reading'
import { useText } from '#renderer/i18n/i18n'
import { textOf, type PlacedMention } from './placed-mentions'

interface Props {
  readonly reading: Reading
  readonly under: PlacedMention | undefined
  readonly labels: readonly Label[]
}

/** Says to a screen reader which mention the caret has come to. */
export function TagSpeech({ reading, under, labels }: Props) {
  const text = useText()
  const label = labels.find(({ name }) => name === under?.mention.label)
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {under !== undefined && text('tag:at-mention', { quote: textOf(reading, under), label: label?.title ?? under.mention.label })}
    </div>
  )
}
