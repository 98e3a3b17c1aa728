import { useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Document } from '#core/document/model'
import { partAt } from '#core/document/places'
import type { Span } from '#core/text/span'
import { useText } from '#renderer/i18n/i18n'
import { hintSeen } from '#renderer/state/hints'
import { lastPlace, rememberPlace } from '#renderer/state/last-places'
import { takePlace } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { say, showWhere } from '#renderer/state/status'
import type { Point } from '#renderer/ui/PointMenu'
import { SideColumn } from '#renderer/ui/SideColumn'
import { useAfterPaint } from '#renderer/ui/use-after-paint'
import type { CardPort, OpenPart } from './ArticleCard'
import { ArticleColumn } from './ArticleColumn'
import { caretPlace } from './caret-place'
import { CaretSpeech } from './CaretSpeech'
import type { Selection } from './intent'
import { isBestHere } from './proposals'
import { QuestionStrip } from './QuestionStrip'
import { ResplitSheet } from './resplit/ResplitSheet'
import { SelectionBar } from './SelectionBar'
import { createActions } from './split-actions'
import { SplitPopup, type Popup } from './SplitPopup'
import { SplitText } from './SplitText'
import { SplitToolbar } from './SplitToolbar'
import type { ScreenPlace, SplitView } from './split-view'
import { useOpened } from './use-opened'
import { keyOf } from './waiting'
import { useSplitCommands } from './use-split-commands'
import styles from './SplitDesk.module.css'

/** The page at the left, its articles at the right, and everything that can be done to them. */
export function SplitDesk({ document }: { readonly document: Document }) {
  const text = useText()
  const [view, setView] = useState<SplitView | null>(null)
  const [selection, setSelection] = useState<Selection>(() => withHead(lastPlace(document.id).selection))
  const [barAt, setBarAt] = useState<ScreenPlace | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const [popup, setPopup] = useState<Popup | null>(null)
  const [resplitting, setResplitting] = useState(false)
  const { opened, showsRepairs, open: openCard, toggleRepairs } = useOpened()
  const actions = useMemo(() => createActions(view), [view])

  const caret = caretPlace(document, selection.head)
  const here = caret.part === undefined ? undefined : partAt(document, caret.part.start)?.article?.id
  // The text shows at once what a key did. What stands around it is far more to draw: it follows, and no key waits for it.
  const painted = useAfterPaint(document)
  const around = {
    // In an open card the editor is at work, too.
    document: opened === null ? painted : document,
    here: useAfterPaint(here ?? null),
    asked: useAfterPaint(caret.question === undefined ? null : keyOf(caret.question)),
  }
  const open = useCallback(
    (kind: Popup['kind'], at: Point = caretPoint(view), first = '') => {
      // At once: the next key is pressed before a render would come by itself, and it is meant for what opens here.
      flushSync(() => setPopup({ kind, at, first }))
    },
    [view],
  )
  const leave = useCallback(() => view?.focus(), [view])
  const resplit = useCallback(() => setResplitting(true), [])
  const port = useMemo(
    (): CardPort => ({
      actions,
      point: (article) => view?.light(article),
      menu: (article, at) => open('card', at, article),
      open: openCard,
      toggleRepairs,
      leave,
    }),
    [actions, view, open, openCard, toggleRepairs, leave],
  )
  /** What is about the article of the caret; says so where there is none. */
  const ofArticle = (act: (article: string) => void) => () => {
    if (here === undefined) say('split:no-article-here', undefined, 'refused')
    else act(here)
  }
  const openHere = (what: OpenPart) =>
    ofArticle((article) => {
      hintSeen('split-reading')
      flushSync(() => openCard(article, what, true))
    })
  const reject = () => {
    const { question } = caret
    if (question?.kind === 'role') open('roles')
    else if (question?.kind === 'piece' && isBestHere(document, question.part)) open('candidates')
    else actions.reject()
  }
  useSplitCommands(actions, {
    give: (digit) => open('give', undefined, digit),
    roles: () => open('roles'),
    candidates: () => open('candidates'),
    goToLine: () => open('go-to-line'),
    menu: () => open('line'),
    reject,
    reading: openHere('reading'),
    details: openHere('details'),
    confirmDetails: ofArticle(actions.confirmDetails),
    repairs: toggleRepairs,
    articleMenu: ofArticle((article) => open('card', undefined, article)),
    giveArticle: ofArticle((article) => open('give-article', undefined, article)),
    dissolve: ofArticle(actions.dissolve),
    resplit,
  })

  const where = text(
    caret.role === undefined ? 'split:where-nothing' : caret.article === null ? 'split:where-furniture' : 'split:where',
    { line: caret.line, article: caret.article ?? 0, role: caret.role ?? '' },
  )
  useEffect(() => showWhere(where), [where])
  useEffect(() => () => showWhere(null), [])

  const place = useSession((session) => session.place)
  useEffect(() => {
    if (view === null) return
    const wanted = takePlace()
    if (wanted?.span !== undefined) view.select(wanted.span)
    else if (wanted?.article !== undefined) actions.goToArticle(wanted.article)
  }, [place, view, actions])
  const [first] = useState(selection)
  useEffect(() => {
    // Tag goes on in the article where the caret was put; a look at the page without moving it changes nothing there.
    const hasMoved = selection.start !== first.start || selection.end !== first.end
    rememberPlace(document.id, hasMoved && here !== undefined ? { selection, article: here } : { selection })
  }, [document.id, selection, first, here])
  return (
    <div className={styles.screen}>
      <section className={styles.desk}>
        <SplitToolbar document={around.document} actions={actions} open={open} onResplit={resplit} />
        <SplitText
          document={document}
          first={selection}
          onView={setView}
          onSelect={(next, settled) => {
            setSelection(next)
            setBarAt(settled && next.start !== next.end ? (view?.placeOf(next.head) ?? null) : null)
          }}
          onScroll={() => {
            if (barAt !== null) setBarAt(view?.placeOf(selection.head) ?? null)
          }}
          onPoint={setPointed}
          onMenu={(at) => open('line', at)}
          onToggleCut={actions.toggleCutAt}
          onMark={actions.markAt}
          onMoveBoundary={actions.moveBoundaryTo}
          onLine={actions.goTo}
        />
        <QuestionStrip document={document} question={caret.question} actions={actions} onReject={reject} onCandidates={() => open('candidates')} />
        {barAt !== null && popup === null && <SelectionBar document={document} selection={selection} place={barAt} actions={actions} open={open} />}
        <CaretSpeech document={document} place={caret} />
      </section>
      <SideColumn side="right">
        <ArticleColumn {...around} pointed={pointed} opened={opened} showsRepairs={showsRepairs} port={port} />
      </SideColumn>
      {popup !== null && (
        <SplitPopup
          popup={popup}
          document={document}
          part={caret.part}
          actions={actions}
          open={open}
          openCard={openCard}
          onClose={() => {
            setPopup(null)
            view?.focus()
          }}
        />
      )}
      {resplitting && <ResplitSheet document={document} goTo={actions.goTo} onClose={() => setResplitting(false)} />}
    </div>
  )
}

function withHead({ start, end }: Span = { start: 0, end: 0 }): Selection {
  return { start, end, head: end }
}

/** Just below the caret, or in the middle of the window while the caret is not on screen. */
function caretPoint(view: SplitView | null): Point {
  const place = view?.placeOf(view.selection().head) ?? null
  return place === null ? { x: window.innerWidth / 3, y: window.innerHeight / 3 } : { x: place.left, y: place.bottom + 4 }
}
