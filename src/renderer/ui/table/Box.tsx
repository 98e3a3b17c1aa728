import styles from './table.module.css'

interface BoxProps {
  /** For a screen reader. */
  readonly name: string
  readonly checked: boolean
  /** Neither: some of what it stands for is chosen. */
  readonly some?: boolean
  readonly onChange: () => void
}

/** The box that chooses a row, or all. One element: tables draw dozens of them in a frame. */
export function Box({ name, checked, some = false, onChange }: BoxProps) {
  return <input ref={some ? halfChosen : whollyChosen} type="checkbox" className={styles.box} tabIndex={-1} aria-label={name} checked={checked} onChange={onChange} />
}

/** No attribute says it. */
function halfChosen(box: HTMLInputElement | null): void {
  if (box !== null) box.indeterminate = true
}

function whollyChosen(box: HTMLInputElement | null): void {
  if (box !== null) box.indeterminate = false
}
