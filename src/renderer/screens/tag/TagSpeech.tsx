import { memo } from 'react'
import type { Reading } from '#core/reading/reading'
import { useText } from '#renderer/i18n/i18n'
import type { ShownLabel as Label } from '#renderer/state/labels'
import { reasonInWords } from './DecisionStrip'
import { textOf } from './placed-mentions'
import type { Under } from './tag-intent'

interface Props {
  readonly reading: Reading
  readonly under: Under
  readonly labels: readonly Label[]
}

/** Says to a screen reader which mention or suggestion the caret has come to. */
export const TagSpeech = memo(function TagSpeech({ reading, under, labels }: Props) {
  const text = useText()
  const title = (name: string) => labels.find((label) => label.name === name)?.title ?? name
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {under !== null && 'mention' in under && text('tag:at-mention', { quote: textOf(reading, under.mention), label: title(under.mention.mention.label) })}
      {under !== null &&
        'proposal' in under &&
        text('tag:at-suggestion', {
          quote: under.proposal.quote,
          label: title(under.proposal.label),
          percent: Math.round(under.proposal.score * 100),
          reason: reasonInWords(under.proposal.reason, text),
        })}
    </div>
  )
})
