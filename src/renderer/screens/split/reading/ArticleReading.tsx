import { ActionIcon, Tooltip } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Article, Document } from '#core/document/model'
import { replaceBy } from '#core/reading/flips'
import { inWords, useText } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { edit, redo, undo } from '#renderer/state/document-store'
import { say } from '#renderer/state/status'
import { PointField } from '#renderer/ui/PointField'
import { PointMenu, type Point } from '#renderer/ui/PointMenu'
import { WithKeys } from '#renderer/ui/Tool'
import { breakHere, erase, openReading, optionsAt, spaceHere, stepPlace, type Option, type Wish } from './reading-intent'
import { createReadingView, type ReadingKey, type ReadingView } from './reading-view'
import '#renderer/ui/text/text-view.css'
import './reading-view.css'

interface Props {
  readonly document: Document
  readonly article: Article
  /** The article's number on the page. */
  readonly number: number
  /** It was opened by a key: its text takes the focus. */
  readonly takesFocus: boolean
  readonly showsRepairs: boolean
  readonly onToggleRepairs: () => void
  /** Back to the source. */
  readonly onLeave: () => void
}

interface Asking {
  readonly what: 'menu' | 'replace'
  readonly at: Point
  readonly options: readonly Option[]
}

/** An article as it reads, in which an editor puts right what was closed up wrongly, as in any text field. */
export function ArticleReading({ document, article, number, takesFocus, showsRepairs, onToggleRepairs, onLeave }: Props) {
  const text = useText()
  const host = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<ReadingView | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const open = openReading(document, article)
  const { reading, places } = open
  const name = text('reading:name', { article: number })

  function act(wish: Wish): void {
    if ('why' in wish) say(wish.why, undefined, 'refused')
    else edit(wish.edit)
  }
  function ask(what: Asking['what'], at: Point): void {
    if (view === null) return
    const options = optionsAt(open, view.selection())
    if (what === 'replace' && !options.some(({ id }) => id === 'replace')) say('reading:select-first', undefined, 'refused')
    else if (options.length === 0) say('reading:nothing-there', undefined, 'refused')
    else setAsking({ what, at, options })
  }
  function replace(by: string): void {
    if (view === null) return
    const { start, end } = view.selection()
    const wanted = replaceBy(reading, { start, end }, by)
    act(wanted === null ? { why: 'reading:not-of-the-source' } : { edit: wanted })
  }
  function step(by: 1 | -1): void {
    const place = view === null ? undefined : stepPlace(places, view.selection().head, by)
    if (place === undefined) say('reading:no-repairs', undefined, 'refused')
    else view?.putCaret(place)
  }
  function does(key: ReadingKey): void {
    if (view === null) return
    const selection = view.selection()
    switch (key) {
      case 'break': return act(breakHere(open, selection))
      case 'space': return act(spaceHere(open, selection))
      case 'erase-before': return act(erase(open, selection, 'before'))
      case 'erase-after': return act(erase(open, selection, 'after'))
      case 'replace': return ask('replace', view.caretPoint())
      case 'menu': return ask('menu', view.caretPoint())
      case 'next': return step(1)
      case 'previous': return step(-1)
      case 'signs': return onToggleRepairs()
      case 'leave': return onLeave()
      case 'undo': return undo()
      case 'redo': return redo()
    }
  }
  useCommands([
    { id: 'split.reading-menu', title: 'reading:command-menu', screen: 'split', run: () => does('menu') },
    { id: 'split.reading-break', title: 'reading:command-break', screen: 'split', run: () => does('break') },
    { id: 'split.reading-erase', title: 'reading:command-erase', screen: 'split', run: () => does('erase-before') },
    { id: 'split.reading-replace', title: 'reading:command-replace', screen: 'split', run: () => does('replace') },
    { id: 'split.reading-next', title: 'reading:command-next', screen: 'split', run: () => does('next') },
  ])

  const onKey = useEffectEvent(does)
  const onMenu = useEffectEvent((at: Point) => ask('menu', at))
  const shown = useEffectEvent(() => ({ ...open, showsRepairs, say: (place: (typeof places)[number]) => text(`reading:kind-${place.kind}`) }))
  useEffect(() => {
    const created = createReadingView(host.current!, shown(), name, { key: (key) => onKey(key), menu: (at) => onMenu(at) })
    setView(created)
    return () => created.destroy()
    // The view lives as long as the component; what changes is handed to it below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => view?.show(shown()), [view, reading, places, showsRepairs, text])
  useEffect(() => view?.setName(name), [view, name])
  useEffect(() => {
    if (takesFocus) view?.focus()
  }, [view, takesFocus])

  function close(): void {
    setAsking(null)
    view?.focus()
  }
  return (
    <div className="reading-panel">
      <div className="reading-head">
        <span>{text('reading:help')}</span>
        <Tooltip label={<WithKeys name={text('reading:show-repairs')} keys="V" />}>
          <ActionIcon variant={showsRepairs ? 'light' : 'subtle'} color="gray" size="sm" aria-label={text('reading:show-repairs')} aria-pressed={showsRepairs} onClick={onToggleRepairs}>
            <IconWand size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div ref={host} className="reading-view" />
      {asking?.what === 'menu' && (
        <PointMenu
          name={text('reading:menu')}
          at={asking.at}
          items={asking.options.map(({ id, name: title, letter, edit: wanted }) => ({
            id,
            label: inWords(text, title),
            letter,
            run: () => (wanted === null ? setAsking({ ...asking, what: 'replace' }) : act({ edit: wanted })),
          }))}
          onClose={close}
        />
      )}
      {asking?.what === 'replace' && (
        <PointField label={text('reading:replace-by')} note={text('reading:replace-note')} action={text('reading:replace-do')} at={asking.at} first="" onDone={replace} onClose={close} />
      )}
    </div>
  )
}
