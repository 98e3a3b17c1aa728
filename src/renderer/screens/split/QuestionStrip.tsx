import { Button } from '@mantine/core'
import type { Document } from '#core/document/model'
import type { Question } from '#core/document/questions'
import { inWords, useText } from '#renderer/i18n/i18n'
import type { Message, TextKey } from '#renderer/i18n/texts'
import { hintSeen, useHint, wantHints } from '#renderer/state/hints'
import { Keys } from '#renderer/ui/Keys'
import { isBoundary } from './line-mark'
import { isBestHere, proposalsFor } from './proposals'
import type { SplitActions } from './split-actions'
import { questionSentence, waitingOn } from './waiting'
import styles from './SplitDesk.module.css'

interface Props {
  readonly document: Document
  /** What is asked at the caret. */
  readonly question: Question | undefined
  readonly actions: SplitActions
  readonly onReject: () => void
  readonly onCandidates: () => void
}

/**
 * Below the text, always there so that nothing jumps: what is asked at the caret with its answers, else a hint for who sees
 * the screen first, else how many questions are left.
 */
export function QuestionStrip(props: Props) {
  const text = useText()
  const { document, question } = props
  const waiting = waitingOn(document).length
  const hint = useHint(waiting > 0 ? (['split-questions', 'split-repair', 'split-reading'] as const) : (['split-confirm', 'split-repair', 'split-reading'] as const))
  return (
    <div className={styles.strip} role="toolbar" aria-label={text('split:strip')} onMouseDown={(event) => event.preventDefault()}>
      {question !== undefined ? (
        <Answers {...props} question={question} />
      ) : hint !== null ? (
        <>
          <span className={styles.hint}>{text(`split:hint-${hint}`)}</span>
          <Button size="compact-xs" variant="light" onClick={() => hintSeen(hint)}>{text('split:hint-understood')}</Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => wantHints(false)}>{text('split:hint-none')}</Button>
        </>
      ) : (
        <span className={styles.calm}>{text(waiting > 0 ? 'split:nothing-asked-here' : 'split:no-questions', { count: waiting })}</span>
      )}
    </div>
  )
}

/** What A does with a question. */
function agreement(document: Document, question: Question): Message {
  switch (question.kind) {
    case 'piece':
      return proposalsFor(document, question.part)[0]?.sentence ?? { key: 'split:stays' }
    case 'boundary':
    case 'role':
      return { key: 'split:agree' }
    case 'gap':
      return { key: `split:none-${question.gap}` }
  }
}

/** What X does with a question. */
function denial(document: Document, question: Question): TextKey {
  switch (question.kind) {
    case 'piece':
      return isBestHere(document, question.part) ? 'split:elsewhere' : 'split:stays'
    case 'boundary':
      return isBoundary(document, question.at) ? 'split:uncut-here' : 'split:cut-here'
    case 'role':
      return 'split:no-role'
    case 'gap':
      return `split:has-${question.gap}`
  }
}

function Answers({ document, question, actions, onReject, onCandidates }: Props & { readonly question: Question }) {
  const text = useText()
  const hasOthers = question.kind === 'piece' && !isBestHere(document, question.part)
  return (
    <>
      <span className={styles.question}>{inWords(text, questionSentence(document, question))}</span>
      <Button size="compact-xs" rightSection={<Keys keys="A" />} onClick={actions.accept}>{inWords(text, agreement(document, question))}</Button>
      <Button size="compact-xs" variant="light" rightSection={<Keys keys="X" />} onClick={onReject}>{text(denial(document, question))}</Button>
      {hasOthers && <Button size="compact-xs" variant="subtle" rightSection={<Keys keys="P" />} onClick={onCandidates}>{text('split:others')}</Button>}
    </>
  )
}
