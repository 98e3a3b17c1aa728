import type { ReactNode } from 'react'
import type { ShownLabel as Label } from '#renderer/state/labels'
import { labelLooks, UNKNOWN_LABEL } from './label-looks'

interface Props {
  readonly labels: readonly Label[]
  /** The label's name. */
  readonly name: string
  readonly children: ReactNode
}

/** Text marked as the mentions of a label are: same background, same line. */
export function LabelMark({ labels, name, children }: Props) {
  return <span className={`mention ${labelLooks(labels).get(name)?.classes ?? UNKNOWN_LABEL}`}>{children}</span>
}
