import type { Article, Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import type { ShownLabel } from '#renderer/state/labels'
import { PointMenu, type Point } from '#renderer/ui/PointMenu'
import { LabelMark } from './LabelMark'
import { SuggestionPanel } from './SuggestionPanel'
import { TagAllSheet } from './TagAllSheet'
import { TagMenu, type MenuOn } from './TagMenu'

/** What is open over the text. */
export type TagPopup =
  | { readonly kind: 'suggestions' }
  /** What can be done at a place of the text. */
  | { readonly kind: 'menu'; readonly on: MenuOn; readonly at: Point }
  /** Which label is to be held. */
  | { readonly kind: 'hold' }
  /** Every place of a text; `label` is the one that it has where it was chosen. */
  | { readonly kind: 'tag-all'; readonly what: 'tag' | 'untag'; readonly name: string; readonly label: string | null }

interface Props {
  readonly popup: TagPopup
  readonly document: Document
  readonly article: Article
  readonly labels: readonly ShownLabel[]
  readonly onHold: (label: string) => void
  readonly onClose: () => void
}

export function TagPopups({ popup, document, article, labels, onHold, onClose }: Props) {
  const text = useText()
  switch (popup.kind) {
    case 'suggestions':
      return <SuggestionPanel labels={labels} onClose={onClose} />
    case 'menu':
      return <TagMenu on={popup.on} at={popup.at} onClose={onClose} />
    case 'hold':
      return (
        <PointMenu
          name={text('tag:hold')}
          at={{ x: window.innerWidth / 2 - 100, y: 110 }}
          items={labels.map(({ name, title, key }, index) => ({
            id: name,
            label: <LabelMark labels={labels} name={name}>{title}</LabelMark>,
            letter: /^\p{L}$/u.test(key) ? key.toUpperCase() : `${index + 1}`,
            run: () => onHold(name),
          }))}
          onClose={onClose}
        />
      )
    case 'tag-all':
      return <TagAllSheet {...popup} document={document} article={article} labels={labels} onClose={onClose} />
  }
}
