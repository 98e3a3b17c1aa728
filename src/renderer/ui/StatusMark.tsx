import { IconAlertTriangleFilled, IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react'
import type { DocumentSummary } from '#contract/document'
import { useText } from '#renderer/i18n/i18n'

const MARKS = {
  new: { Icon: IconCircle, colour: 'var(--rule-strong)' },
  edited: { Icon: IconCircleHalf2, colour: 'var(--accent)' },
  confirmed: { Icon: IconCircleCheckFilled, colour: 'var(--good)' },
  unreadable: { Icon: IconAlertTriangleFilled, colour: 'var(--bad)' },
} as const

/** How far a document is, told apart by shape and colour, and by name for those who do not see it. */
export function StatusMark({ status }: { readonly status: DocumentSummary['status'] | 'unreadable' }) {
  const text = useText()
  const { Icon, colour } = MARKS[status]
  const name = text(`frame:status-${status}`)
  return <Icon size={15} color={colour} role="img" aria-label={name} style={{ flex: 'none' }}><title>{name}</title></Icon>
}
