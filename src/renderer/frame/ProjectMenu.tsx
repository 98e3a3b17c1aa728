import { Button, Menu } from '@mantine/core'
import { IconArchive, IconArrowsDiff, IconChevronDown, IconFile, IconFolder, IconFolderOpen, IconTags, IconX } from '@tabler/icons-react'
import { useText } from '#renderer/i18n/i18n'
import { chooseAnnotations, chooseCopy, chooseFilesToImport, chooseFolderToImport, chooseProject } from '#renderer/state/opening'
import { closeProject, openProject } from '#renderer/state/projects'
import { showScreen } from '#renderer/state/open-document'
import { useSession } from '#renderer/state/session'

/** The project's name; behind it, what can be opened, imported and closed. */
export function ProjectMenu() {
  const text = useText()
  const project = useSession((session) => session.project)
  const recent = useSession((session) => session.preferences.recentProjects)
  if (project === null) {
    return (
      <Button variant="transparent" c="var(--ink)" fw={700} px={6} onClick={() => showScreen('welcome')}>
        {text('frame:title')}
      </Button>
    )
  }
  const others = recent.filter((one) => one.dir !== project.dir).slice(0, 5)
  const writable = project.readOnly === null
  return (
    <Menu position="bottom-start" shadow="md" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink)"
          px={8}
          maw={260}
          fw={600}
          rightSection={<IconChevronDown size={14} />}
          title={project.dir}
          aria-label={text('frame:project-menu', { name: project.name })}
          style={{ flex: '0 1 auto' }}
        >
          {project.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!writable} leftSection={<IconFile size={16} />} onClick={() => void chooseFilesToImport()}>
          {text('frame:open-files')}
        </Menu.Item>
        <Menu.Item disabled={!writable} leftSection={<IconFolder size={16} />} onClick={() => void chooseFolderToImport()}>
          {text('frame:open-folder')}
        </Menu.Item>
        <Menu.Item disabled={!writable} leftSection={<IconTags size={16} />} onClick={() => void chooseAnnotations()}>
          {text('frame:open-annotations')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => void chooseProject()}>
          {text('frame:open-project')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => void chooseCopy()}>
          {text('frame:open-copy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsDiff size={16} />} onClick={() => showScreen('compare')}>
          {text('compare:go')}
        </Menu.Item>
        {others.length > 0 && <Menu.Label>{text('frame:recent')}</Menu.Label>}
        {others.map((one) => (
          <Menu.Item key={one.dir} title={one.dir} onClick={() => void openProject(one.dir)}>
            {one.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconX size={16} />} onClick={() => void closeProject()}>
          {text('frame:close-project')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
