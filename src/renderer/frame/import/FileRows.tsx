import { Text } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import type { StagedFile } from '#contract/calls/import'
import { useText, type Say } from '#renderer/i18n/i18n'
import { encodingName } from '#renderer/ui/encoding-name'
import { stepOf } from '#renderer/ui/step-of'
import styles from './import.module.css'

interface FileRowsProps {
  readonly files: readonly StagedFile[]
  readonly encodings: Readonly<Record<string, string>>
  readonly shownIndex: number
  readonly onShow: (index: number) => void
}

/** The files of a batch, those with problems first; one of them is looked at. */
export function FileRows({ files, encodings, shownIndex, onShow }: FileRowsProps) {
  const text = useText()
  const list = useRef<HTMLDivElement>(null)
  function onKeyDown(event: KeyboardEvent) {
    const at = files.findIndex((file) => file.index === shownIndex)
    const next = files[stepOf(event.key, at, files.length, 8) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    onShow(next.index)
    list.current?.querySelector(`#staged-${next.index}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div
      ref={list}
      className={styles.files}
      role="listbox"
      aria-label={text('import:files')}
      aria-activedescendant={`staged-${shownIndex}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {files.map((file) => (
        <div
          key={file.index}
          id={`staged-${file.index}`}
          className={styles.file}
          role="option"
          aria-selected={file.index === shownIndex}
          onClick={() => onShow(file.index)}
        >
          <span className={styles.name} title={file.name}>
            {file.name}
          </span>
          <Text fz="xs" c={file.problem === null ? 'dimmed' : 'var(--bad)'} className={styles.note}>
            {noteOf(file, encodings[String(file.index)], text)}
          </Text>
        </div>
      ))}
    </div>
  )
}

function noteOf(file: StagedFile, chosen: string | undefined, text: Say): string {
  if (chosen !== undefined) return encodingName(chosen)
  if (file.problem !== null) return text('import:file-problem')
  const encoding = file.encoding === null ? text('import:encoding-none') : encodingName(file.encoding)
  return file.known ? `${encoding} · ${text('import:file-known')}` : encoding
}
