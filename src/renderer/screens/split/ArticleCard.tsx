import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBook2, IconListDetails } from '@tabler/icons-react'
import { memo, useState, type DragEvent, type MouseEvent } from 'react'
import { gapOf } from '#core/document/gaps'
import { questionCount } from '#core/document/questions'
import type { Article, Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import type { Point } from '#renderer/ui/PointMenu'
import { WithKeys } from '#renderer/ui/Tool'
import { cardOf } from './cards'
import { ArticleDetails } from './details/ArticleDetails'
import { dragArticle, ON_CARD, readDrop, takes } from './drag'
import { PartButton } from './PartButton'
import { PieceProposal } from './PieceProposal'
import { ArticleReading } from './reading/ArticleReading'
import type { SplitActions } from './split-actions'
import styles from './ArticleColumn.module.css'

/** What a card can be open at. */
export type OpenPart = 'reading' | 'details'

/** What a card asks of the desk. */
export interface CardPort {
  readonly actions: SplitActions
  /** The pointer or the focus is on an article's card; null when it left. */
  readonly point: (article: string | null) => void
  readonly menu: (article: string, at: Point) => void
  readonly open: (article: string, what: OpenPart) => void
  readonly toggleRepairs: () => void
  /** Back to the source. */
  readonly leave: () => void
}

interface Props {
  readonly document: Document
  readonly article: Article
  readonly number: number
  /** The caret is in it. */
  readonly isHere: boolean
  /** The pointer is on its text. */
  readonly isPointed: boolean
  readonly open: OpenPart | null
  /** What is open takes the focus: it was opened by a key. */
  readonly takesFocus: boolean
  readonly showsRepairs: boolean
  readonly port: CardPort
}

/** Of longer lists of parts the rest is shown when it is asked for: a card is to be taken in at a glance. */
const LISTED = 14
/** No card is longer than this: it would be the whole column. */
const MOST = 200

/** One article: number, headline, byline, length, certainty and parts; opens to its reading text or to what is known of it. */
export const ArticleCard = memo(function ArticleCard(props: Props) {
  const { document, article, number, isHere, isPointed, open, port } = props
  const { actions } = port
  const text = useText()
  const [isOver, setOver] = useState(false)
  const card = cardOf(document, article)
  const percent = Math.floor(article.confidence * 100)
  const asked = questionCount(document, article)
  const [isWhole, setWhole] = useState(false)
  const headline = card.headline === '' ? text('split:no-headline') : card.headline

  function menu(event: MouseEvent): void {
    // The reading text of an open card has a menu of its own.
    if (event.isDefaultPrevented()) return
    event.preventDefault()
    port.menu(article.id, { x: event.clientX, y: event.clientY })
  }
  function dragOver(event: DragEvent): void {
    if (!takes(event.dataTransfer, ON_CARD)) return
    event.preventDefault()
    setOver(true)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const dropped = readDrop(event.dataTransfer)
    if (dropped.what === 'part') actions.givePart(dropped.start, article.id)
    else if (dropped.what === 'article') actions.giveArticleTo(dropped.id, article.id)
    else actions.giveTo(article.id)
  }
  const toggle = (what: OpenPart, name: string, keys: string, Icon: typeof IconBook2) => (
    <Tooltip label={<WithKeys name={name} keys={keys} />}>
      <ActionIcon variant={open === what ? 'light' : 'subtle'} color="gray" size="sm" aria-expanded={open === what} aria-label={name} onClick={() => port.open(article.id, what)}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  )

  return (
    <article
      className={styles.card}
      data-here={isHere || undefined}
      data-lit={isPointed || isOver || undefined}
      style={{ ['--own' as string]: `var(--article-${((number - 1) % 8) + 1})` }}
      aria-label={text('split:card', { article: number, headline })}
      onMouseEnter={() => port.point(article.id)}
      onFocus={() => port.point(article.id)}
      onBlur={() => port.point(null)}
      onContextMenu={menu}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.head} draggable onDragStart={(event) => dragArticle(event.dataTransfer, article.id)}>
        <span className={styles.number}>{number}</span>
        <button type="button" className={styles.headline} data-empty={card.headline === '' || undefined} onClick={() => actions.goToArticle(article.id)}>
          {headline}
        </button>
        {toggle('details', text(open === 'details' ? 'split:close-details' : 'split:open-details', { article: number }), 'I', IconListDetails)}
        {toggle('reading', text(open === 'reading' ? 'split:close-card' : 'split:open-card', { article: number }), 'O', IconBook2)}
      </div>
      <p className={styles.facts}>
        {card.byline !== '' && <span className={styles.byline}>{card.byline}</span>}
        <span>{text('split:characters', { count: card.characters })}</span>
        {document.status !== 'confirmed' && <span>{text('split:sure', { percent })}</span>}
        {asked > 0 && <span className={styles.unsure}>{text('split:asked-count', { count: asked })}</span>}
        {gapOf(article) === 'headline' && (
          <button type="button" className={styles.none} onClick={() => actions.hasNone(article.id)}>
            {text('split:none-headline')}
          </button>
        )}
      </p>
      <div className={styles.parts}>
        {card.parts.slice(0, isWhole ? MOST : LISTED).map(({ part, lines }) => (
          <PartButton key={part.start} part={part} lines={lines} actions={actions} isOrdered />
        ))}
        {card.parts.length > LISTED && !isWhole && (
          <button type="button" className={styles.none} onClick={() => setWhole(true)}>
            {text('split:more-parts', { count: card.parts.length - LISTED })}
          </button>
        )}
      </div>
      {card.parts.map(({ part }) => (part.candidates === undefined ? null : <PieceProposal key={part.start} document={document} part={part} actions={actions} />))}
      {open === 'reading' && (
        <ArticleReading
          document={document}
          article={article}
          number={number}
          takesFocus={props.takesFocus}
          showsRepairs={props.showsRepairs}
          onToggleRepairs={port.toggleRepairs}
          onLeave={port.leave}
        />
      )}
      {open === 'details' && (
        <ArticleDetails document={document} article={article} takesFocus={props.takesFocus} onConfirmAll={() => actions.confirmDetails(article.id)} onLeave={port.leave} />
      )}
    </article>
  )
})
