import type { Document, Part } from '#core/document/model'
import { gapOf } from '#core/document/gaps'
import { articleById, articleNumber } from '#core/document/places'
import { headlineText } from '#core/document/headline'
import { inWords, useText, type Say } from '#renderer/i18n/i18n'
import { sourceLines } from '#renderer/state/source-lines'
import { PointField, type FieldChoice } from '#renderer/ui/PointField'
import { PointMenu, type Point, type PointMenuItem } from '#renderer/ui/PointMenu'
import { proposalsFor } from './proposals'
import { ROLE_LETTERS } from './role-letters'
import type { SplitActions } from './split-actions'

/**
 * What is open beside the text, and where. `first`: what was typed already, the article a card menu is about, or where the
 * piece begins that is given away.
 */
export interface Popup {
  readonly kind: 'give' | 'give-piece' | 'give-article' | 'roles' | 'candidates' | 'go-to-line' | 'line' | 'card'
  readonly at: Point
  readonly first: string
}

interface Props {
  readonly popup: Popup
  readonly document: Document
  /** The part under the caret. */
  readonly part: Part | undefined
  readonly actions: SplitActions
  readonly open: (kind: Popup['kind'], at: Point, first?: string) => void
  readonly openCard: (article: string, what: 'reading' | 'details', byKey: boolean) => void
  readonly onClose: () => void
}

export function SplitPopup(props: Props) {
  const { popup, document, part, actions, onClose } = props
  const text = useText()
  const { kind, at, first } = popup
  switch (kind) {
    case 'give':
    case 'give-piece': {
      const give = (number: number) => (kind === 'give' ? actions.give(number) : actions.givePieceTo(Number(first), number))
      return (
        <PointField
          label={text('split:give-number')}
          note={text('split:give-range', { count: document.articles.length })}
          action={text('split:give-do')}
          at={at}
          first={kind === 'give' ? first : ''}
          digits
          choices={articleChoices(document)}
          onDone={(number) => give(Number(number))}
          onClose={onClose}
        />
      )
    }
    case 'give-article':
      return (
        <PointField
          label={text('split:give-article-number', { article: articleNumber(document, first) ?? 0 })}
          note={text('split:give-article-range', { count: document.articles.length })}
          action={text('split:give-do')}
          at={at}
          first=""
          digits
          choices={articleChoices(document)}
          onDone={(number) => actions.giveArticle(first, Number(number))}
          onClose={onClose}
        />
      )
    case 'go-to-line':
      return (
        <PointField
          label={text('split:go-to-line-number')}
          note={text('split:go-to-line-range', { last: sourceLines(document.text).length })}
          action={text('split:go-to-line-do')}
          at={at}
          first={first}
          digits
          onDone={(number) => actions.goToLine(Number(number))}
          onClose={onClose}
        />
      )
    case 'roles':
      return <PointMenu key={kind} name={text('split:role')} at={at} items={roleItems(text, actions)} onClose={onClose} />
    case 'candidates':
      return <PointMenu key={kind} name={text('split:other-articles')} at={at} items={candidateItems(text, document, part, props)} onClose={onClose} />
    case 'line':
      return <PointMenu key={kind} name={text('split:toolbar')} at={at} items={lineItems(props, text)} onClose={onClose} />
    case 'card':
      return <PointMenu key={kind} name={text('split:toolbar')} at={at} items={cardItems(props, text)} onClose={onClose} />
  }
}

function roleItems(text: Say, actions: SplitActions): PointMenuItem[] {
  return ROLE_LETTERS.map(([role, letter]) => ({
    id: role,
    label: text(`roles:${role}`),
    letter,
    run: () => actions.setRole(role),
  }))
}

/** Where a detached piece may go instead: what is proposed, then anywhere; all of it, as a proposal takes all of it. */
function candidateItems(text: Say, document: Document, part: Part | undefined, { actions, popup, open }: Pick<Props, 'actions' | 'popup' | 'open'>): PointMenuItem[] {
  if (part?.candidates === undefined) return [{ id: 'none', label: text('split:nothing-asked'), run: () => {} }]
  const items = proposalsFor(document, part).filter(({ isHere }) => !isHere).map(({ choice, sentence }, index): PointMenuItem => {
    const article = part.candidates?.[choice]?.article ?? null
    const title = article === null ? '' : titleOf(document, article)
    return { id: `${choice}`, label: `${inWords(text, sentence)}  ${title}`, letter: `${index + 1}`, run: () => actions.takeTo(part.start, choice) }
  })
  return [
    ...items,
    { id: 'number', label: text('split:give-short'), letter: 'G', group: '', run: () => open('give-piece', popup.at, `${part.start}`) },
    { id: 'new', label: text('split:give-new'), letter: '0', run: () => actions.givePiece(part.start, 'new') },
    { id: 'piece-furniture', label: text('split:mark-furniture'), letter: 'M', run: () => actions.givePiece(part.start, 'furniture') },
    { id: 'stay', label: text('split:stays'), letter: 'X', run: () => actions.settle(part.start) },
  ]
}

/** More articles than this are given by number, not from a menu. */
const LISTED = 9

function lineItems(props: Props, text: Say): PointMenuItem[] {
  const { popup, document, part, actions, open } = props
  const articles = document.articles.slice(0, LISTED)
  return [
    { id: 'cut', label: text('split:cut'), keys: 'Enter', run: actions.toggleCut },
    { id: 'cut-inside', label: text('split:cut-inside'), keys: 'Shift+Enter', run: actions.cutInside },
    { id: 'join', label: text('split:join'), keys: 'Backspace', run: actions.join },
    ...(part?.candidates === undefined ? [] : candidateItems(text, document, part, props).slice(0, -4).map((item, index) => (index === 0 ? { ...item, group: '' } : item))),
    ...articles.map(({ id }, index): PointMenuItem => ({
      id: `give-${id}`,
      label: `${text('split:give-to', { article: index + 1 })}  ${titleOf(document, id)}`,
      keys: `${index + 1}`,
      group: index === 0 ? '' : undefined,
      run: () => actions.giveTo(id),
    })),
    ...(document.articles.length <= LISTED ? [] : [{ id: 'give', label: text('split:give-short'), keys: 'G', run: () => open('give', popup.at) }]),
    { id: 'give-new', label: text('split:give-new'), keys: '0', run: () => actions.give(0) },
    { id: 'furniture', label: text('split:mark-furniture'), keys: 'M', run: actions.markFurniture },
    { id: 'role', label: text('split:role-choose'), keys: 'R', group: '', run: () => open('roles', popup.at) },
  ]
}

function cardItems({ popup, document, actions, open, openCard }: Props, text: Say): PointMenuItem[] {
  const id = popup.first
  const article = articleById(document, id)
  if (article === undefined) return [{ id: 'gone', label: text('document:refused-no-such-article'), run: () => {} }]
  const start = article.parts.reduce((first, part) => Math.min(first, part.start), Infinity)
  const gap = gapOf(article)
  return [
    { id: 'reading', label: text('split:reading'), letter: 'O', run: () => openCard(id, 'reading', true) },
    { id: 'details', label: text('split:details'), letter: 'I', run: () => openCard(id, 'details', true) },
    ...(gap === null ? [] : [{ id: 'none', label: text(`split:none-${gap}`), letter: 'X', run: () => actions.hasNone(id) }]),
    { id: 'give', label: text('split:give-article'), letter: 'G', group: '', run: () => open('give-article', popup.at, id) },
    { id: 'join', label: text('split:join'), letter: 'J', run: () => actions.joinAt(start) },
    { id: 'dissolve', label: text('split:dissolve'), letter: 'M', run: () => actions.dissolve(id) },
    { id: 'tag', label: text('split:open-tag'), letter: 'T', group: '', run: () => actions.openInTag(id) },
  ]
}

/** Of a text without headline so many UTF-16 code units tell which it is. */
const TOLD = 30

/** The page's articles to choose from by their number; a headline or the beginning of the text tells which is which. */
function articleChoices(document: Document): readonly FieldChoice[] {
  return document.articles.map((article, index) => {
    const { start } = article.parts[0]!
    return { value: `${index + 1}`, label: headlineText(document, article) || `${document.text.slice(start, start + TOLD).trim()} …` }
  })
}

/** The beginning of an article's headline, to tell it from the others in a menu. */
function titleOf(document: Document, id: string): string {
  const article = articleById(document, id)
  const headline = article === undefined ? '' : headlineText(document, article)
  return headline.length > 16 ? `${[...headline].slice(0, 15).join('')}…` : headline
}
