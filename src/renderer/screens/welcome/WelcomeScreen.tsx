import { ActionIcon, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArchive, IconFile, IconFolder, IconFolderOpen, IconSparkles, IconX } from '@tabler/icons-react'
import { day } from '#renderer/i18n/formats'
import { useText } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import { chooseCopy, chooseFilesToImport, chooseFolderToImport, chooseProject } from '#renderer/state/opening'
import { forgetProject, openProject, openSamples } from '#renderer/state/projects'
import { useSession } from '#renderer/state/session'
import styles from './welcome.module.css'

/** What a person sees while no project is open: what Galley is for, and the ways in. */
export function WelcomeScreen() {
  const text = useText()
  const recent = useSession((session) => session.preferences.recentProjects)
  return (
    <div className={styles.page}>
      <Title order={1} fz={26} mb={6}>
        {text('welcome:title')}
      </Title>
      <Text c="dimmed" maw="38em" mb="lg">
        {text('welcome:intro')}
      </Text>
      <div className={styles.columns}>
        <div className={styles.ways}>
          <Way name="welcome:open-files" hint="welcome:open-files-hint" Icon={IconFile} onClick={() => void chooseFilesToImport()} />
          <Way name="welcome:open-folder" hint="welcome:open-folder-hint" Icon={IconFolder} onClick={() => void chooseFolderToImport()} />
          <Way name="welcome:open-project" hint="welcome:open-project-hint" Icon={IconFolderOpen} onClick={() => void chooseProject()} />
          <Way name="welcome:open-copy" hint="welcome:open-copy-hint" Icon={IconArchive} onClick={() => void chooseCopy()} />
          <Way name="welcome:samples" hint="welcome:samples-hint" Icon={IconSparkles} onClick={() => void openSamples()} />
          <Text c="dimmed" fz="sm" mt={4}>
            {text('welcome:drop')}
          </Text>
        </div>
        {recent.length > 0 && (
          <section aria-labelledby="recent" className={styles.recent}>
            <Title order={2} id="recent" fz="md" mb={6}>
              {text('welcome:recent')}
            </Title>
            <ul className={styles.list}>
              {recent.map((project) => (
                <li key={project.dir} className={styles.project}>
                  <UnstyledButton className={styles.open} title={project.dir} onClick={() => void openProject(project.dir)}>
                    <span className={styles.name}>{project.name}</span>
                    <span className={styles.dir}>{project.dir}</span>
                    <span className={styles.when}>{day(new Date(project.openedAt))}</span>
                  </UnstyledButton>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={text('welcome:forget', { name: project.name })}
                    onClick={() => forgetProject(project.dir)}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

interface WayProps {
  readonly name: TextKey
  readonly hint: TextKey
  readonly Icon: typeof IconFile
  readonly onClick: () => void
}

function Way({ name, hint, Icon, onClick }: WayProps) {
  const text = useText()
  return (
    <button type="button" className={styles.way} onClick={onClick}>
      <Icon size={24} stroke={1.5} color="var(--accent)" aria-hidden />
      <span>
        <span className={styles.wayTitle}>{text(name)}</span>
        <span className={styles.wayHint}>{text(hint)}</span>
      </span>
    </button>
  )
}
