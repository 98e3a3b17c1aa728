import type { ReactNode } from 'react'
import styles from './Toolbar.module.css'

/** A row of actions above a text. The text keeps the focus and its selection while a button is clicked. */
export function Toolbar({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={name} onMouseDown={(event) => event.preventDefault()}>
      {children}
    </div>
  )
}

/** Room between groups of actions; `wide` takes all there is. */
export function ToolGap({ wide = false }: { readonly wide?: boolean }) {
  return <span className={wide ? styles.stretch : styles.gap} />
}
