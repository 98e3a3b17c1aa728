import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Article, Document } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import type { Span } from '#core/text/span'
import { useText } from '#renderer/i18n/i18n'
import { labelTitle, useLabels, type ShownLabel } from '#renderer/state/labels'
import { readingFor } from '#renderer/state/readings'
import { say, showWhere } from '#renderer/state/status'
import { useAfterPaint } from '#renderer/ui/use-after-paint'
import { useResting } from '#renderer/ui/use-resting'
import { useSettled } from '#renderer/ui/use-settled'
import type { Point } from '#renderer/ui/PointMenu'
import { SideColumn } from '#renderer/ui/SideColumn'
import { ArticleList } from './ArticleList'
import { DecisionStrip, EmptyStrip } from './DecisionStrip'
import { useGoTo } from './link/use-go-to'
import { LinkCard } from './link/LinkCard'
import { MentionColumn } from './MentionColumn'
import { placedMentions } from './placed-mentions'
import { stillOpen } from './proposals-here'
import { createTagActions, type TagActions } from './tag-actions'
import { underCaret, type Selection } from './tag-intent'
import { TagPopups, type TagPopup } from './TagPopups'
import { TagSpeech } from './TagSpeech'
import { TagText } from './TagText'
import { TagToolbar } from './TagToolbar'
import type { TagView } from './tag-view'
import { useProposals } from './use-proposals'
import { useTagCommands, type TagPanels } from './use-tag-commands'
import styles from './TagDesk.module.css'

interface Props {
  readonly document: Document
  readonly article: Article
  readonly onArticle: (id: string) => void
}

/** The articles of the page, the text of one of them, and what is mentioned in it. */
export const TagDesk = memo(function TagDesk({ document, article, onArticle }: Props) {
  const text = useText()
  const labels = useLabels()
  const [view, setView] = useState<TagView | null>(null)
  // What stands around the text follows the caret when it rests: a key press waits for the text alone.
  const [caret, onSelect] = useResting<Selection>({ start: 0, end: 0, head: 0 })
  const [showsRepairs, setShowsRepairs] = useState(false)
  const [popup, setPopup] = useState<TagPopup | null>(null)
  const [held, setHeld] = useState<string | null>(null)
  const [keptIn, setKept] = useState<{ readonly article: string; readonly kept: readonly Span[] }>({ article: '', kept: NOTHING })

  const reading = readingFor(document, article)
  const placed = useMemo(() => placedMentions(reading, document.mentions), [reading, document.mentions])
  const { proposals, names } = useProposals(document, article, reading)
  const kept = keptIn.article === article.id ? keptIn.kept : NOTHING
  const open = useMemo(() => stillOpen(proposals, placed), [proposals, placed])
  const under = useMemo(() => underCaret({ placed, proposals: open }, caret), [placed, open, caret])

  const onKept = useCallback((next: readonly Span[]) => setKept({ article: article.id, kept: next.length === 0 ? NOTHING : next }), [article.id])
  const [actions] = useState(createTagActions)
  useLayoutEffect(() => {
    actions.follow(view === null ? null : { view, article: article.id, reading, proposals, kept, onArticle, onKept })
  })
  const go = useCallback((one: Span) => view?.select({ start: one.start, end: one.end }), [view])
  const panels = useMemo(
    (): TagPanels => ({
      toggleRepairs: () => setShowsRepairs((before) => !before),
      openSuggestions: () => setPopup({ kind: 'suggestions' }),
      openTagAll(what) {
        const chosen = actions.chosenName()
        if (chosen === null) say('tag:nothing-selected', undefined, 'refused')
        else setPopup({ kind: 'tag-all', what, ...chosen })
      },
      hold() {
        if (held === null) return setPopup({ kind: 'hold' })
        setHeld(null)
        say('tag:let-go')
      },
      tagHeld: () => void (held !== null && actions.tag(held)),
      isHolding: held !== null,
      hasPieces: kept.length > 0,
    }),
    [actions, held, kept.length],
  )
  const onMenu = useCallback((at: Point) => setPopup({ kind: 'menu', at, on: actions.whatIsUnder() }), [actions])
  useGoTo(view, reading, document, article.id)

  const where = text('tag:where', { article: articleNumber(document, article.id) ?? 0, total: document.articles.length })
  useEffect(() => showWhere(where), [where])
  useEffect(() => () => showWhere(null), [])

  // What stands beside the text follows a moment later: a key press must not wait for thousands of rows.
  const shown = useSettled(placed, reading)
  const later = useSettled(document, document.articles)
  const mention = under !== null && 'mention' in under ? under.mention : undefined
  // The text comes up first; around it, room is kept for what is drawn when that is on screen.
  const isUp = useAfterPaint(true, false)

  return (
    <div className={styles.screen}>
      <TagCommands actions={actions} labels={labels} panels={panels} />
      <section className={styles.desk}>
        {isUp ? <ArticleList document={later} current={article.id} onChoose={onArticle} /> : <nav className={styles.articles} />}
        <div className={styles.middle}>
          <TagToolbar labels={labels} actions={actions} panels={panels} showsRepairs={showsRepairs} held={held} isOnMention={mention !== undefined} />
          <TagText
            document={document}
            article={article}
            reading={reading}
            placed={placed}
            proposals={proposals}
            names={names}
            kept={kept}
            labels={labels}
            showsRepairs={showsRepairs}
            onView={setView}
            onSelect={onSelect}
            onPicked={panels.tagHeld}
            onMenu={onMenu}
          />
          {isUp ? <DecisionStrip under={under} reading={reading} open={open} labels={labels} held={held} pieces={kept.length} actions={actions} onSuggestions={panels.openSuggestions} /> : <EmptyStrip />}
          {isUp && <TagSpeech reading={reading} under={under} labels={labels} />}
        </div>
      </section>
      <SideColumn side="right">
        {isUp && <MentionColumn document={later} reading={reading} placed={shown} labels={labels} under={mention} mentionNow={actions.mentionUnder} onGo={go} />}
        <LinkCard document={document} mention={mention?.mention} mentionNow={actions.mentionUnder} labels={labels} onDone={actions.focus} />
      </SideColumn>
      {popup !== null && (
        <TagPopups
          popup={popup}
          document={document}
          article={article}
          labels={labels}
          onHold={(label) => {
            setHeld(label)
            say('tag:holding', { label: labelTitle(label) })
          }}
          onClose={() => {
            setPopup(null)
            actions.focus()
          }}
        />
      )}
    </div>
  )
})

const NOTHING: readonly Span[] = []

/** The keys, apart from what changes with every move of the caret. */
const TagCommands = memo(function TagCommands({ actions, labels, panels }: { readonly actions: TagActions; readonly labels: readonly ShownLabel[]; readonly panels: TagPanels }) {
  useTagCommands(actions, labels, panels)
  return null
})
