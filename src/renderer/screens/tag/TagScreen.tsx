import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Document } from '#core/document/model'
import { articleById, partAt } from '#core/document/places'
import { useText } from '#renderer/i18n/i18n'
import { lastPlace, rememberPlace } from '#renderer/state/last-places'
import { showScreen, takePlace } from '#renderer/state/open-document'
import { useSession, type Place } from '#renderer/state/session'
import { DocumentGate } from '#renderer/ui/DocumentGate'
import { EmptyState } from '#renderer/ui/EmptyState'
import { useAfterPaint } from '#renderer/ui/use-after-paint'
import { TagDesk } from './TagDesk'

/** The screen on which an editor reads one article and tags what it mentions. */
export function TagScreen() {
  return <DocumentGate>{(document) => <ArticleChoice key={document.id} document={document} />}</DocumentGate>
}

/** Keeps which article of the page is shown: the one asked for, else the one shown last, else the first to be done. */
function ArticleChoice({ document: newest }: { readonly document: Document }) {
  // A key press paints the text by itself (`tag-actions.ts`); all else on the screen follows when the window has time for it.
  const document = useAfterPaint(newest)
  const text = useText()
  const [chosen, setChosen] = useState(() => articleAt(document, useSession.getState().place) ?? lastPlace(document.id).article)
  useEffect(() => {
    const follow = () => {
      const { documentId, place } = useSession.getState()
      const wanted = documentId === document.id ? articleAt(document, place) : undefined
      if (wanted === undefined) return
      setChosen(wanted)
      // A stretch of text is for the desk to go to, once it shows that article.
      if (place?.span === undefined && place?.find === undefined) takePlace()
    }
    follow()
    return useSession.subscribe(follow)
  }, [document])

  const kept = chosen === undefined ? undefined : articleById(document, chosen)
  const article = kept ?? document.articles.find(({ status }) => status === 'todo' || status === 'doing') ?? document.articles[0]
  const id = article?.id
  useEffect(() => {
    if (id !== undefined) rememberPlace(document.id, { article: id })
  }, [document.id, id])

  if (article === undefined) {
    return (
      <EmptyState title={text('tag:no-articles')} text={text('tag:no-articles-note')}>
        <Button onClick={() => showScreen('split')}>{text('tag:to-split')}</Button>
      </EmptyState>
    )
  }
  return <TagDesk document={document} article={article} onArticle={setChosen} />
}

/** The article that a place names, or that the stretch it names lies in. */
function articleAt(document: Document, place: Place | null): string | undefined {
  return place?.article ?? (place?.span === undefined ? undefined : partAt(document, place.span.start)?.article?.id)
}
