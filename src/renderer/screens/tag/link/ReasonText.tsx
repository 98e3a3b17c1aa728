import type { Proposal } from '#core/entity/propose'
import { useText } from '#renderer/i18n/i18n'
import styles from './link.module.css'

/** Why an entity is proposed, and how likely it is meant. */
export function ReasonText({ proposal }: { readonly proposal: Proposal | undefined }) {
  const text = useText()
  if (proposal === undefined) return null
  const percent = Math.round(proposal.confidence * 100)
  return (
    <span className={styles.reason}>
      {text(`entities:reason-${proposal.reason}`)} {percent}%
    </span>
  )
}
