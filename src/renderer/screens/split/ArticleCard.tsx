import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, useMemo, useState, type DragEvent, type MouseEvent } from 'react'
import type { Article, Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import type { Point } from '#renderer/ui/PointMenu'
import { cardOf, readingBlocks } from './cards'
import { PartButton } from './PartButton'
import { PieceProposal } from './PieceProposal'
import { readDrop, DROP_TYPES } from './drag'
import type { SplitActions } from './split-actions'
import styles from './ArticleColumn.module.css'

interface Props {
  readonly document: Document
  readonly article: Article
  readonly number: number
  /** The caret is in it. */
  readonly isHere: boolean
  /** The pointer is on its text. */
  readonly isPointed: boolean
  readonly actions: SplitActions
  readonly onPoint: (article: string | null) => void
  readonly onMenu: (article: string, at: Point) => void
}

/** A machine less sure than this of an article's lines says so with a `?`. */
const SURE = 0.8
/** Longer lists of parts are cut off here: a card is to be taken in at a glance. */
const LISTED = 14

/** One article: number, headline, byline, length, certainty and parts; opens to its reading text. */
export const ArticleCard = memo(function ArticleCard(props: Props) {
  const { document, article, number, isHere, isPointed, actions, onPoint, onMenu } = props
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [isOver, setOver] = useState(false)
  const card = useMemo(() => cardOf(document, article), [document, article])
  const percent = Math.floor(article.confidence * 100)
  const Chevron = isOpen ? IconChevronDown : IconChevronRight

  function menu(event: MouseEvent): void {
    event.preventDefault()
    onMenu(article.id, { x: event.clientX, y: event.clientY })
  }
  function dragOver(event: DragEvent): void {
    if (!DROP_TYPES.some((type) => event.dataTransfer.types.includes(type))) return
    event.preventDefault()
    setOver(true)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const part = readDrop(event.dataTransfer)
    if (part === null) actions.giveTo(article.id)
    else actions.givePart(part, article.id)
  }

  return (
    <article
      className={styles.card}
      data-here={isHere || undefined}
      data-lit={isPointed || isOver || undefined}
      style={{ ['--own' as string]: `var(--article-${((number - 1) % 8) + 1})` }}
      aria-label={text('split:card', { article: number, headline: card.headline === '' ? text('split:no-headline') : card.headline })}
      onMouseEnter={() => onPoint(article.id)}
      onFocus={() => onPoint(article.id)}
      onBlur={() => onPoint(null)}
      onContextMenu={menu}
      onDragOver={dragOver}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.head}>
        <span className={styles.number}>{number}</span>
        <button type="button" className={styles.headline} data-empty={card.headline === '' || undefined} onClick={() => actions.goToArticle(article.id)}>
          {card.headline === '' ? text('split:no-headline') : card.headline}
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={isOpen}
          aria-label={text(isOpen ? 'split:close-card' : 'split:open-card', { article: number })}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={16} />
        </ActionIcon>
      </div>
      <p className={styles.facts}>
        {card.byline !== '' && <span className={styles.byline}>{card.byline}</span>}
        <span>{text('split:characters', { count: card.characters })}</span>
        {document.status !== 'confirmed' && (
          <span className={percent < SURE * 100 ? styles.unsure : undefined} title={text('split:sure', { percent })}>
            {`${percent}%${percent < SURE * 100 ? ' ?' : ''}`}
          </span>
        )}
      </p>
      <div className={styles.parts}>
        {card.parts.slice(0, LISTED).map(({ part, lines }) => (
          <PartButton key={part.start} part={part} lines={lines} actions={actions} />
        ))}
        {card.parts.length > LISTED && <span>…</span>}
      </div>
      {card.parts.map(({ part, lines }) =>
        part.candidates === undefined ? null : <PieceProposal key={part.start} document={document} part={part} lines={lines} actions={actions} />,
      )}
      {isOpen && <Reading document={document} article={article} />}
    </article>
  )
})

function Reading({ document, article }: { readonly document: Document; readonly article: Article }) {
  const text = useText()
  const { blocks, more } = useMemo(() => readingBlocks(document, article), [document, article])
  return (
    <div className={styles.reading} tabIndex={0}>
      {blocks.map((block, index) => (
        <p key={index} data-role={block.role}>
          {block.text}
        </p>
      ))}
      {more && <p className={styles.more}>{text('split:reading-goes-on')}</p>}
    </div>
  )
}
