import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { StagedFile } from '#contract/calls/import'
import { call } from '#renderer/client/host'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, useText } from '#renderer/i18n/i18n'
import type { Message } from '#renderer/i18n/texts'
import styles from './import.module.css'

interface SampleProps {
  readonly batch: string
  readonly file: StagedFile
  readonly encoding: string | null
}

/** How the file's first lines read in the chosen encoding. */
export function Sample({ batch, file, encoding }: SampleProps) {
  const text = useText()
  const [other, setOther] = useState<{ readonly of: string; readonly sample: string; readonly problem: Message | null } | null>(null)
  const isFound = encoding === file.encoding
  const wanted = `${file.index} ${encoding ?? ''}`
  useEffect(() => {
    if (isFound || encoding === null) return
    let stale = false
    void call('import.sample', { batch, index: file.index, encoding }).then((answer) => {
      if (stale) return
      setOther(answer.ok ? { of: wanted, sample: answer.value.sample, problem: null } : { of: wanted, sample: '', problem: failureMessage(answer.failure) })
    })
    return () => {
      stale = true
    }
  }, [batch, file.index, encoding, isFound, wanted])
  const answered = other?.of === wanted ? other : null
  const problem = isFound ? (file.problem === null ? null : failureMessage(file.problem)) : (answered?.problem ?? null)
  const sample = isFound ? file.sample : (answered?.sample ?? '')
  if (problem !== null) return <Text c="var(--bad)">{inWords(text, problem)}</Text>
  return (
    <pre className={styles.sample} aria-label={text('import:sample')} tabIndex={0}>
      {sample === '' ? (isFound || answered !== null ? text('import:sample-none') : '') : sample}
    </pre>
  )
}
