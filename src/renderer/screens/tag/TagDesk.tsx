import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Article, Document } from '#core/document/model'
import { articleNumber } from '#core/document/places'
import { useText } from '#renderer/i18n/i18n'
import { readingFor } from '#renderer/state/readings'
import { useLabels } from '#renderer/state/labels'
import { showWhere } from '#renderer/state/status'
import { SideColumn } from '#renderer/ui/SideColumn'
import { ArticleList } from './ArticleList'
import { MentionColumn } from './MentionColumn'
import { mentionAt, mentionGroups, placedMentions, type PlacedMention } from './placed-mentions'
import { createTagActions } from './tag-actions'
import type { Selection } from './tag-intent'
import { TagSpeech } from './TagSpeech'
import { TagText } from './TagText'
import { TagToolbar } from './TagToolbar'
import type { TagView } from './tag-view'
import { useTagCommands } from './use-tag-commands'
import styles from './TagDesk.module.css'

interface Props {
  readonly document: Document
  readonly article: Article
  readonly onArticle: (id: string) => void
}

/** The articles of the page, the text of one of them, and what is mentioned in it. */
export function TagDesk({ document, article, onArticle }: Props) {
  const text = useText()
  const labels = useLabels()
  const [view, setView] = useState<TagView | null>(null)
  const [caret, setCaret] = useState<Selection>({ start: 0, end: 0, head: 0 })
  const [showsRepairs, setShowsRepairs] = useState(false)

  const reading = readingFor(document, article)
  const placed = useMemo(() => placedMentions(reading, document.mentions), [reading, document.mentions])
  const groups = useMemo(() => mentionGroups(reading, placed), [reading, placed])
  const under = mentionAt(placed, caret.head)

  const actions = useMemo(
    () => createTagActions(view === null ? null : { view, article: article.id, reading, placed, onArticle }),
    [view, article.id, reading, placed, onArticle],
  )
  const go = useCallback((one: PlacedMention) => view?.select(one), [view])
  useTagCommands(actions, labels, () => setShowsRepairs((before) => !before))

  const where = text('tag:where', { article: articleNumber(document, article.id) ?? 0, total: document.articles.length })
  useEffect(() => showWhere(where), [where])
  useEffect(() => () => showWhere(null), [])

  return (
    <div className={styles.screen}>
      <section className={styles.desk}>
        <ArticleList document={document} current={article.id} onChoose={onArticle} />
        <div className={styles.middle}>
          <TagToolbar
            labels={labels}
            actions={actions}
            showsRepairs={showsRepairs}
            onRepairs={() => setShowsRepairs(!showsRepairs)}
            hasMention={under !== undefined}
          />
          <TagText
            document={document}
            article={article}
            reading={reading}
            placed={placed}
            labels={labels}
            showsRepairs={showsRepairs}
            onView={setView}
            onSelect={setCaret}
          />
          <TagSpeech reading={reading} under={under} labels={labels} />
        </div>
      </section>
      <SideColumn side="right">
        <MentionColumn
          document={document}
          groups={groups}
          total={placed.length}
          labels={labels}
          under={under}
          onGo={go}
        />
      </SideColumn>
    </div>
  )
}
