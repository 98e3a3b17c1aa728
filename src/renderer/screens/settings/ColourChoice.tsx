import { useText } from '#renderer/i18n/i18n'
import styles from './labels.module.css'

interface Props {
  /** 0 to 7. */
  readonly colour: number
  readonly label: string
  readonly disabled: boolean
  readonly onChoose: (colour: number) => void
}

const COLOURS = [0, 1, 2, 3, 4, 5, 6, 7]

/** One of the eight colours, each of which can be read in both themes (a test holds that). */
export function ColourChoice({ colour, label, disabled, onChoose }: Props) {
  const text = useText()
  return (
    <span className={styles.colours} role="radiogroup" aria-label={text('labels:colour-of', { label })}>
      {COLOURS.map((one) => (
        <input
          key={one}
          type="radio"
          name={`colour ${label}`}
          className={styles.colour}
          style={{ background: `var(--label-${one + 1})` }}
          aria-label={text('labels:colour', { number: one + 1 })}
          title={text('labels:colour', { number: one + 1 })}
          disabled={disabled}
          checked={one === colour}
          onChange={() => onChoose(one)}
        />
      ))}
    </span>
  )
}
