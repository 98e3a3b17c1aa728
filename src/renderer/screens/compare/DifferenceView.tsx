import { Button, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { Difference, Kind } from '#core/compare/difference'
import type { Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { decide } from '#renderer/state/compare/decide'
import { useSession } from '#renderer/state/session'
import { Keys } from '#renderer/ui/Keys'
import { Tool } from '#renderer/ui/Tool'
import { SideText } from './SideText'
import { editInstead } from './edit-instead'
import { placeWords, sideWords } from './difference-words'
import { step } from './step'
import styles from './compare.module.css'

interface Props {
  readonly document: Document
  readonly theirs: Document
  readonly difference: Difference
  readonly at: number
  readonly count: number
}

/** What is about lines rather than about words in them. */
const WHOLE_LINES: ReadonlySet<Kind> = new Set<Kind>(['boundary', 'role', 'order', 'status', 'metadata'])

/** One difference in its context, as each of the two has it, and what can be decided. */
export function DifferenceView({ document, theirs, difference, at, count }: Props) {
  const text = useText()
  const writable = useSession((session) => session.project?.readOnly === null)
  // Of mentions with other edges each side marks its own; everything else is about the same text.
  const mineSpans = difference.kind === 'edges' ? difference.mine.spans : difference.spans
  const theirSpans = difference.kind === 'edges' ? difference.theirs.spans : difference.spans
  const whole = WHOLE_LINES.has(difference.kind)
  const possible = difference.theirsEdit !== null || difference.kind === 'link'
  return (
    <section className={styles.view} aria-label={placeWords(text, difference, document)}>
      <div className={styles.viewHead}>
        <h2>
          {text(`compare:kind-${difference.kind}`)} <span>{placeWords(text, difference, document)}</span>
        </h2>
        <span className={styles.position}>{text('compare:position', { at: at + 1, count })}</span>
        <Tool name={text('compare:previous')} keys="K" run={() => step(-1)}>
          <IconChevronLeft size={17} />
        </Tool>
        <Tool name={text('compare:next')} keys="J" run={() => step(1)}>
          <IconChevronRight size={17} />
        </Tool>
      </div>
      <div className={styles.panels} tabIndex={0} role="group" aria-label={text('compare:context')}>
        <div className={styles.panel}>
          <h3>
            {text('compare:mine')}: <em>{sideWords(text, difference, 'mine', document)}</em>
          </h3>
          <SideText document={document} spans={mineSpans} whole={whole} />
        </div>
        <div className={styles.panel}>
          <h3>
            {text('compare:theirs')}: <em>{sideWords(text, difference, 'theirs', theirs)}</em>
          </h3>
          <SideText document={theirs} spans={theirSpans} whole={whole} />
        </div>
      </div>
      <div className={styles.actions}>
        <Action name={text('compare:take-mine')} keys="M" disabled={!writable} run={() => void decide(difference, 'mine')} />
        <Action name={text('compare:take-theirs')} keys="T" disabled={!writable || !possible} primary run={() => void decide(difference, 'theirs')} />
        {difference.bothEdit !== null && <Action name={text('compare:take-both')} keys="B" disabled={!writable} run={() => void decide(difference, 'both')} />}
        <Action name={text('compare:take-new')} keys="E" disabled={!writable} run={() => void editInstead(difference)} />
      </div>
    </section>
  )
}

interface ActionProps {
  readonly name: string
  readonly keys: string
  readonly disabled: boolean
  readonly primary?: boolean
  readonly run: () => void
}

function Action({ name, keys, disabled, primary = false, run }: ActionProps) {
  return (
    <Tooltip label={<Keys keys={keys} />}>
      <Button size="sm" variant={primary ? 'filled' : 'default'} disabled={disabled} onClick={run} rightSection={<Keys keys={keys} />}>
        {name}
      </Button>
    </Tooltip>
  )
}
