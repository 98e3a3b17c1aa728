import { Button, SegmentedControl } from '@mantine/core'
import { useEffect } from 'react'
import { create } from 'zustand'
import { useText } from '#renderer/i18n/i18n'
import { useCommands, type Command } from '#renderer/state/commands'
import { historyCommands } from '#renderer/state/history-commands'
import { showScreen } from '#renderer/state/open-document'
import { redoInReview, undoInReview } from '#renderer/state/review/undo-in-review'
import { watchRows } from '#renderer/state/review/rows'
import { useSession } from '#renderer/state/session'
import { EmptyState } from '#renderer/ui/EmptyState'
import { ArticlesSection } from './ArticlesSection'
import { ChecksSection } from './ChecksSection'
import { StatisticsSection } from './StatisticsSection'
import { Unreadable } from './Unreadable'
import styles from './review.module.css'

const SECTIONS = { articles: ArticlesSection, checks: ChecksSection, statistics: StatisticsSection } as const
type Section = keyof typeof SECTIONS
const NAMES = Object.keys(SECTIONS) as Section[]

/** The section that is shown; it stays while other screens are looked at. */
const useSection = create<{ readonly section: Section }>(() => ({ section: 'articles' }))

useSession.subscribe((now, before) => {
  if (now.project?.dir !== before.project?.dir) useSection.setState({ section: 'articles' })
})

/** The project as a whole: its articles, what is wrong with them, what they hold, and how two editors differ. */
export function ReviewScreen() {
  const text = useText()
  const section = useSection((state) => state.section)
  const isEmpty = useSession((session) => session.documents.length === 0)
  useEffect(watchRows, [])
  const show = (name: Section) => useSection.setState({ section: name })
  useCommands([
    ...historyCommands('review', { undo: () => void undoInReview(), redo: () => void redoInReview() }),
    ...NAMES.map((name, index): Command => ({ id: `review.section-${name}`, title: `review:section-${name}`, keys: [String(index + 1)], screen: 'review', run: () => show(name) })),
  ])
  if (isEmpty) {
    return (
      <EmptyState title={text('review:empty-title')} text={text('review:empty-text')}>
        <Button onClick={() => showScreen('library')}>{text('frame:go-library')}</Button>
      </EmptyState>
    )
  }
  const Shown = SECTIONS[section]
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{text('frame:screen-review')}</h1>
        <SegmentedControl
          size="xs"
          aria-label={text('review:sections')}
          data={NAMES.map((name) => ({ value: name, label: text(`review:section-${name}`) }))}
          value={section}
          onChange={(name) => show(name as Section)}
        />
        <Button size="xs" variant="default" onClick={() => showScreen('compare')}>
          {text('compare:go')}
        </Button>
      </div>
      <Unreadable />
      <Shown />
    </div>
  )
}
