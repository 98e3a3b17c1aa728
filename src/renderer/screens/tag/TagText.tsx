import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ShownLabel as Label } from '#renderer/state/labels'
import type { Article, Document } from '#core/document/model'
import { headlineText } from '#core/document/headline'
import { articleNumber } from '#core/document/places'
import type { Proposal } from '#core/mention/proposal'
import type { Span } from '#core/text/span'
import type { Reading } from '#core/reading/reading'
import { useText } from '#renderer/i18n/i18n'
import { excerpt } from '#renderer/state/edit-sentence'
import { findTexts } from '#renderer/ui/find-texts'
import type { Point } from '#renderer/ui/PointMenu'
import { labelLooks } from './label-looks'
import type { PlacedMention } from './placed-mentions'
import type { Selection } from './tag-intent'
import { createTagView, type TagView } from './tag-view'
import '#renderer/ui/text/text-view.css'
import './tag-view.css'

interface Props {
  readonly document: Document
  readonly article: Article
  readonly reading: Reading
  readonly placed: readonly PlacedMention[]
  readonly proposals: readonly Proposal[]
  /** Every name that the machine sees here. */
  readonly names: readonly Span[]
  /** Pieces kept for one mention. */
  readonly kept: readonly Span[]
  readonly labels: readonly Label[]
  readonly showsRepairs: boolean
  /** Gets the view once it is there, and null when it is gone. */
  readonly onView: (view: TagView | null) => void
  readonly onSelect: (selection: Selection) => void
  /** Something was selected with the mouse. */
  readonly onPicked: () => void
  /** The menu is asked for, at this place of the window. */
  readonly onMenu: (at: Point) => void
}

/** The article's reading text: keeps the text view in step with the mentions, the labels and the language. */
export function TagText(props: Props) {
  const { document, article, reading, placed, proposals, names, kept, labels, showsRepairs, onView, onSelect, onPicked, onMenu } = props
  const text = useText()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<TagView | null>(null)
  const looks = useMemo(() => labelLooks(labels), [labels])
  const headline = headlineText(document, article)
  const name = text('tag:text-name', { article: articleNumber(document, article.id) ?? 0, headline: headline === '' ? text('tag:no-headline') : headline })
  const texts = useMemo(() => ({ name, find: findTexts(text, text('tag:find')) }), [name, text])
  const repairText = useMemo(
    () => (kind: Reading['repairs'][number]['kind'], source: string) => text(`tag:repair-${kind}`, { source: excerpt(source) }),
    [text],
  )

  // The view lives as long as the reading; everything else is handed to it below.
  const latest = useRef({ placed, proposals, names, kept, looks, showsRepairs, repairText, texts, onView, onSelect, onPicked, onMenu, source: document.text })
  useEffect(() => {
    latest.current = { placed, proposals, names, kept, looks, showsRepairs, repairText, texts, onView, onSelect, onPicked, onMenu, source: document.text }
  })
  useEffect(() => {
    const { texts: words, onView: _, onSelect: __, onPicked: ___, onMenu: ____, ...first } = latest.current
    const created = createTagView(
      host.current!,
      { reading, ...first },
      words,
      (selection) => latest.current.onSelect(selection),
      () => latest.current.onPicked(),
      (at) => latest.current.onMenu(at),
    )
    view.current = created
    created.focus()
    latest.current.onView(created)
    latest.current.onSelect(created.selection())
    return () => {
      view.current = null
      latest.current.onView(null)
      created.destroy()
    }
  }, [reading])
  // Painted with the same frame as the edit, and each for itself: what follows later must not be painted twice.
  useLayoutEffect(() => view.current?.show({ placed }), [placed])
  useLayoutEffect(() => view.current?.show({ proposals, names, kept }), [proposals, names, kept])
  useEffect(() => view.current?.show({ looks, showsRepairs, repairText }), [looks, showsRepairs, repairText])
  useEffect(() => view.current?.setTexts(texts), [texts])

  return <div ref={host} className="tag-text" />
}
