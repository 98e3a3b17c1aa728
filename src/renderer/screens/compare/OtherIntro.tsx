import { Button, TextInput, Text, Title } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useText } from '#renderer/i18n/i18n'
import { openOther, type Other } from '#renderer/state/compare/store'
import { useSession } from '#renderer/state/session'
import { chooseOtherFile, chooseOtherProject } from './choose-other'
import styles from './compare.module.css'

/** What comparing is, and whose work it shall be; `found` is what was opened and has no page in common. */
export function OtherIntro({ found }: { readonly found: Other | null }) {
  const text = useText()
  const [path, setPath] = useState(found?.path ?? '')
  // Only the system's own dialog can choose a file that is no text; elsewhere its path does.
  const choosesFiles = useSession((session) => session.host?.capabilities.nativeDialogs === true)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (path.trim() !== '') void openOther(path.trim())
  }
  return (
    <form className={styles.intro} onSubmit={submit}>
      <Title order={1} fz={20}>
        {text(found === null ? 'compare:intro-title' : 'compare:nothing-in-common-title')}
      </Title>
      <Text c="dimmed">{found === null ? text('compare:intro-text') : text('compare:nothing-in-common-text', { name: found.name })}</Text>
      <TextInput
        autoFocus
        label={text('compare:path')}
        description={text('compare:path-hint')}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <div className={styles.introTools}>
        <Button type="submit" disabled={path.trim() === ''}>
          {text('compare:open')}
        </Button>
        <Button variant="default" onClick={() => void chooseOtherProject()}>
          {text('compare:open-project')}
        </Button>
        {choosesFiles && (
          <Button variant="default" onClick={() => void chooseOtherFile()}>
            {text('compare:open-file')}
          </Button>
        )}
      </div>
    </form>
  )
}
