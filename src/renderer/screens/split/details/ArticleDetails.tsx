import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { PAGE_FIELDS, type MetadataField } from '#core/document/metadata'
import type { Article, Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { edit } from '#renderer/state/document-store'
import { Keys } from '#renderer/ui/Keys'
import { DetailField } from './DetailField'
import { confirmDetails, detailsOf, OWN_FIELDS, sayField, takeBackField, typedOf, valueOf } from './details'
import { SameStory } from './SameStory'
import styles from './details.module.css'

interface Props {
  readonly document: Document
  readonly article: Article
  /** It was opened by a key: its first field takes the focus. */
  readonly takesFocus: boolean
  readonly onConfirmAll: () => void
  /** Back to the source. */
  readonly onLeave: () => void
}

/** What is known of an article and its page: read from the text until an editor confirms or changes it. */
export function ArticleDetails({ document, article, takesFocus, onConfirmAll, onLeave }: Props) {
  const text = useText()
  const form = useRef<HTMLDivElement>(null)
  const details = useMemo(() => detailsOf(document, article), [document, article])
  const isAllSaid = useMemo(() => confirmDetails(document, article) === null, [document, article])
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus()
  }, [takesFocus])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onLeave()
  }
  const row = (field: MetadataField) => (
    <DetailField
      key={field}
      field={field}
      value={typedOf(details[field].value)}
      by={details[field].by}
      onSay={(typed) => edit(sayField(article, field, valueOf(field, typed)))}
      onTakeBack={() => edit(takeBackField(article, field))}
    />
  )
  return (
    <div ref={form} className={styles.form} role="group" aria-label={text('details:form')} onKeyDown={onKeyDown}>
      {OWN_FIELDS.map(row)}
      <h4 className={styles.page}>{text('details:page')}</h4>
      {PAGE_FIELDS.map(row)}
      <SameStory document={document.id} article={article} />
      <div className={styles.foot}>
        <span className={styles.note}>{text(isAllSaid ? 'details:all-confirmed' : 'details:some-read')}</span>
        <Button size="compact-xs" variant="light" disabled={isAllSaid} rightSection={<Keys keys="Shift+I" />} onClick={onConfirmAll}>
          {text('details:confirm-all')}
        </Button>
      </div>
    </div>
  )
}
