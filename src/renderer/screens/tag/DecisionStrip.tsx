import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { isSolid, type Proposal } from '#core/mention/proposal'
import type { Reading } from '#core/reading/reading'
import { useText, type Say } from '#renderer/i18n/i18n'
import { labelTitle, type ShownLabel } from '#renderer/state/labels'
import { TAG_KEYS } from '#renderer/state/tag-keys'
import { Keys } from '#renderer/ui/Keys'
import { Tool } from '#renderer/ui/Tool'
import { LabelMark } from './LabelMark'
import { textOf } from './placed-mentions'
import type { TagActions } from './tag-actions'
import type { Under } from './tag-intent'
import styles from './DecisionStrip.module.css'

interface Props {
  readonly under: Under
  readonly reading: Reading
  /** What is left to decide. */
  readonly open: readonly Proposal[]
  readonly labels: readonly ShownLabel[]
  readonly held: string | null
  /** So many pieces of a mention are kept. */
  readonly pieces: number
  readonly actions: TagActions
  /** Opens the panel of suggestions. */
  readonly onSuggestions: () => void
}

/** Below the text, always of one height: what the caret is on, why it is proposed, and how much is left to decide. */
export const DecisionStrip = memo(function DecisionStrip({ under, reading, open, labels, held, pieces, actions, onSuggestions }: Props) {
  const text = useText()
  const solid = useMemo(() => open.filter(isSolid).length, [open])
  const isOnProposal = under !== null && 'proposal' in under
  return (
    <div className={styles.strip} role="group" aria-label={text('tag:decision')} onMouseDown={(event) => event.preventDefault()}>
      <div className={styles.row}>
        <div className={styles.about}>
          {pieces > 0 ? text('tag:pieces', { count: pieces }) : <About under={under} reading={reading} labels={labels} open={open.length} />}
        </div>
        {held !== null && <span className={styles.held}>{text('tag:held', { label: labelTitle(held) })}</span>}
        <span className={styles.left}>{open.length === 0 ? text('tag:none-left') : text('tag:left', { count: open.length, solid })}</span>
      </div>
      <div className={styles.row}>
        {isOnProposal && <Act keys={TAG_KEYS.accept[0]} name={text('tag:accept-short')} run={actions.accept} />}
        {isOnProposal && <Act keys={TAG_KEYS.reject[0]} name={text('tag:reject-short')} run={actions.reject} />}
        {isOnProposal && <Act keys={TAG_KEYS['accept-alike'][0]} name={text('tag:accept-alike-short')} run={actions.acceptAlike} />}
        <span className={styles.stretch} />
        {open.length > 0 && <Act keys={TAG_KEYS['next-suggestion'][0]} name={text('tag:next-short')} run={() => actions.stepProposal(1)} />}
        {solid > 0 && <Act keys={TAG_KEYS['accept-solid'][0]} name={text('tag:accept-solid-short')} run={actions.acceptSolid} />}
        <Tool name={text('tag:suggestions')} keys={TAG_KEYS.suggestions[0]} run={onSuggestions}><IconAdjustmentsHorizontal size={18} /></Tool>
      </div>
    </div>
  )
})

/** The room that it takes. */
export function EmptyStrip() {
  return <div className={styles.strip} />
}

function About({ under, reading, labels, open }: Pick<Props, 'under' | 'reading' | 'labels'> & { readonly open: number }) {
  const text = useText()
  if (under === null) return <span className={styles.hint}>{text(open > 0 ? 'tag:hint-suggestions' : 'tag:hint-select')}</span>
  const label = 'mention' in under ? under.mention.mention.label : under.proposal.label
  const quote = 'mention' in under ? textOf(reading, under.mention) : under.proposal.quote
  const shown = labels.find(({ name }) => name === label)
  return (
    <>
      <LabelMark labels={labels} name={label}>{quote}</LabelMark>
      <span className={styles.label}>{shown?.title ?? label}</span>
      {'proposal' in under && (
        <span className={styles.reason}>
          {text('tag:certainty', { percent: Math.round(under.proposal.score * 100) })} · {reasonInWords(under.proposal.reason, text)}
        </span>
      )}
    </>
  )
}

/** Where a proposal comes from. */
export function reasonInWords(reason: Proposal['reason'], text: Say): string {
  switch (reason.kind) {
    case 'tagged here':
      return text('tag:reason-tagged-here')
    case 'known name':
      return 'times' in reason ? text('tag:reason-known', { count: reason.times }) : text('tag:reason-elsewhere')
    case 'rule':
      return text('tag:reason-byline')
    case 'learned':
      return text('tag:reason-learned')
  }
}

function Act({ keys, name, run }: { readonly keys: string; readonly name: string; readonly run: () => void }) {
  return (
    <Button size="compact-xs" variant="default" className={styles.act} rightSection={<Keys keys={keys} />} onClick={run}>
      {name}
    </Button>
  )
}
