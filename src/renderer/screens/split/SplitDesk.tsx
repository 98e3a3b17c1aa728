import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Document } from '#core/document/model'
import { partAt } from '#core/document/places'
import type { Span } from '#core/text/span'
import { useText } from '#renderer/i18n/i18n'
import { lastPlace, rememberPlace } from '#renderer/state/last-places'
import { takePlace } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'
import { showWhere } from '#renderer/state/status'
import type { Point } from '#renderer/ui/PointMenu'
import { SideColumn } from '#renderer/ui/SideColumn'
import { ArticleColumn } from './ArticleColumn'
import { caretPlace } from './caret-place'
import { CaretSpeech } from './CaretSpeech'
import type { Selection } from './intent'
import { SelectionBar } from './SelectionBar'
import { createActions } from './split-actions'
import { SplitPopup, type Popup } from './SplitPopup'
import { SplitText } from './SplitText'
import { SplitToolbar } from './SplitToolbar'
import type { SplitView } from './split-view'
import { useSplitCommands } from './use-split-commands'
import styles from './SplitDesk.module.css'

/** The page at the left, its articles at the right, and everything that can be done to them. */
export function SplitDesk({ document }: { readonly document: Document }) {
  const text = useText()
  const view = useRef<SplitView | null>(null)
  const [selection, setSelection] = useState<Selection>(() => withHead(lastPlace(document.id).selection))
  const [settled, setSettled] = useState(true)
  const [pointed, setPointed] = useState<string | null>(null)
  const [popup, setPopup] = useState<Popup | null>(null)
  const actions = useMemo(() => createActions(() => view.current), [])

  const caret = caretPlace(document, selection.head)
  const open = useCallback((kind: Popup['kind'], at?: Point, first = '') => {
    setPopup({ kind, at: at ?? caretPoint(view.current), first })
  }, [])
  useSplitCommands(actions, {
    give: (digit) => open('give', undefined, digit),
    roles: () => open('roles'),
    candidates: () => open('candidates'),
    goToLine: () => open('go-to-line'),
    menu: () => open('line'),
  })

  const where = text(
    caret.role === undefined ? 'split:where-nothing' : caret.article == null ? 'split:where-furniture' : 'split:where',
    { line: caret.line, article: caret.article ?? 0, role: caret.role ?? '' },
  )
  useEffect(() => showWhere(where), [where])
  useEffect(() => () => showWhere(null), [])

  const place = useSession((session) => session.place)
  useEffect(() => {
    const wanted = takePlace()
    if (wanted?.span !== undefined) view.current?.select(wanted.span)
    else if (wanted?.article !== undefined) actions.goToArticle(wanted.article)
  }, [place, actions])
  useEffect(() => rememberPlace(document.id, { selection }), [document.id, selection])

  const here = caret.part === undefined ? null : (partAt(document, caret.part.start)?.article?.id ?? null)
  return (
    <div className={styles.screen}>
      <section className={styles.desk}>
        <SplitToolbar document={document} actions={actions} open={open} />
        <SplitText
          document={document}
          view={view}
          first={selection}
          onSelect={(next, isSettled) => {
            setSelection(next)
            setSettled(isSettled)
          }}
          onPoint={setPointed}
          onMenu={(at) => open('line', at)}
          onToggleCut={actions.toggleCutAt}
          onLine={actions.goTo}
        />
        {settled && popup === null && <SelectionBar document={document} selection={selection} view={view} actions={actions} open={open} />}
        <CaretSpeech place={caret} />
      </section>
      <SideColumn side="right">
        <ArticleColumn
          document={document}
          here={here}
          pointed={pointed}
          actions={actions}
          onPoint={(article) => view.current?.light(article)}
          onMenu={(article, at) => setPopup({ kind: 'card', at, first: article })}
        />
      </SideColumn>
      {popup !== null && (
        <SplitPopup
          popup={popup}
          document={document}
          part={caret.part}
          actions={actions}
          onClose={() => {
            setPopup(null)
            view.current?.focus()
          }}
        />
      )}
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
