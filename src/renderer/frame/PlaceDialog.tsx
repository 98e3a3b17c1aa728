import { ActionIcon, Badge, Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { IconArrowUp, IconFileText, IconFolder } from '@tabler/icons-react'
import { useEffect, useState, type FormEvent } from 'react'
import type { AnswerOf } from '#contract/calls'
import { call } from '#renderer/client/host'
import { failureMessage } from '#renderer/i18n/failure-message'
import { inWords, useText } from '#renderer/i18n/i18n'
import type { Message, TextKey } from '#renderer/i18n/texts'
import { usePlaceQuestion, type PlaceKind, type PlaceQuestion } from '#renderer/state/choose-place'
import { projectAt } from '#renderer/state/import/project-at'
import { nameOf, pathIn } from './paths'
import styles from './place-dialog.module.css'

type Listing = AnswerOf<'places.list'>

const TITLES: Readonly<Record<PlaceKind, TextKey>> = {
  files: 'frame:choose-file',
  folder: 'frame:choose-folder',
  project: 'frame:choose-project',
  save: 'frame:choose-save',
  profile: 'frame:choose-profile',
  model: 'frame:choose-model',
  copy: 'frame:choose-copy',
  annotations: 'frame:choose-annotations',
}

/** Which files are listed. */
const FILES = { profile: 'profiles', model: 'models', copy: 'copies', annotations: 'annotations' } as const

/** What is answered with a file that is taken from the list, not with the folder. */
const TAKES_FILE: ReadonlySet<PlaceKind> = new Set(['profile', 'model', 'copy', 'annotations'])

/** The app's own dialog for folders and for files to write, where the host has no dialog of the system. */
export function PlaceDialog() {
  const text = useText()
  const question = usePlaceQuestion((state) => state.question)
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer([])}
      size="lg"
      // It may be asked for from another dialog.
      zIndex={250}
      title={question === null ? '' : text(TITLES[question.kind])}
      closeButtonProps={{ 'aria-label': text('frame:close') }}
    >
      {question !== null && <Browse question={question} />}
    </Modal>
  )
}

function Browse({ question: { kind, suggested, answer } }: { readonly question: PlaceQuestion }) {
  const text = useText()
  const [listing, setListing] = useState<Listing | null>(null)
  const [path, setPath] = useState('')
  const [fileName, setFileName] = useState(nameOf(suggested ?? ''))
  const [problem, setProblem] = useState<Message | null>(null)
  const [isProject, setIsProject] = useState(false)

  const files = FILES[kind as keyof typeof FILES] ?? 'texts'
  async function go(dir: string | null) {
    const answered = await call('places.list', { dir, files })
    if (!answered.ok) return setProblem(failureMessage(answered.failure))
    show(answered.value)
  }
  function show(found: Listing) {
    setProblem(null)
    setListing(found)
    setPath(found.dir)
    setIsProject(false)
    if (kind === 'project') void projectAt(found.dir).then((dir) => setIsProject(dir !== null))
  }
  useEffect(() => {
    const start = suggested === undefined ? null : suggested.slice(0, suggested.length - nameOf(suggested).length - 1)
    // The folder proposed for an export may not exist yet: then the dialog starts at home.
    void call('places.list', { dir: start, files }).then((answered) => {
      if (answered.ok) show(answered.value)
      else void go(null)
    })
    // Once: the dialog is drawn anew for each question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function submitPath(event: FormEvent) {
    event.preventDefault()
    void go(path)
  }
  if (listing === null) return problem === null ? null : <Text c="var(--bad)">{inWords(text, problem)}</Text>
  const take = { files: 'frame:folder-take', folder: 'frame:folder-take', project: 'frame:folder-open', save: 'frame:folder-save', profile: 'frame:folder-take', model: 'frame:folder-take', copy: 'frame:folder-take', annotations: 'frame:folder-take' } as const
  const nothing =
    ((kind === 'folder' || kind === 'annotations') && listing.files.length + listing.folders.length === 0) ||
    (kind === 'project' && !isProject) ||
    (kind === 'save' && fileName.trim() === '')
  return (
    <>
      <form onSubmit={submitPath}>
        <Group gap={6} wrap="nowrap">
          <ActionIcon
            variant="default"
            size={30}
            aria-label={text('frame:folder-up')}
            disabled={listing.parent === null}
            onClick={() => void go(listing.parent)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <TextInput
            flex={1}
            size="xs"
            autoFocus={kind !== 'save'}
            aria-label={text('frame:folder-path')}
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" type="submit">
            {text('frame:folder-go')}
          </Button>
        </Group>
      </form>
      {problem !== null && (
        <Text role="alert" c="var(--bad)" fz="sm" mt={6}>
          {inWords(text, problem)}
        </Text>
      )}
      <ul className={styles.list} aria-label={listing.dir}>
        {listing.folders.map((folder) => (
          <li key={folder.dir}>
            <button
              type="button"
              className={styles.entry}
              onClick={() => (kind === 'project' && folder.isProject ? answer([folder.dir]) : void go(folder.dir))}
            >
              <IconFolder size={17} color="var(--accent)" aria-hidden />
              <span>{folder.name}</span>
              {folder.isProject && (
                <Badge size="sm" variant="light">
                  {text('frame:folder-is-project')}
                </Badge>
              )}
            </button>
          </li>
        ))}
        {kind !== 'project' &&
          listing.files.slice(0, 300).map((file) => (
            <li key={file.path}>
              <FileEntry name={file.name} onTake={TAKES_FILE.has(kind) ? () => answer([file.path]) : null} />
            </li>
          ))}
        {listing.folders.length + listing.files.length === 0 && <li className={styles.entry}>{text('frame:folder-empty')}</li>}
      </ul>
      {kind === 'save' && (
        <TextInput
          mt="sm"
          autoFocus
          label={text('frame:file-name')}
          value={fileName}
          onChange={(event) => setFileName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && !nothing && answer([pathIn(listing.dir, fileName.trim())])}
        />
      )}
      <Group justify="space-between" mt="md">
        <Text fz="sm" c="dimmed">
          {kind === 'project' ? text('frame:folder-hint-project') : kind === 'annotations' ? text('frame:folder-hint-annotations') : kind === 'folder' ? text('frame:folder-texts', { count: listing.files.length }) : ''}
        </Text>
        <Group gap={8}>
          <Button variant="default" onClick={() => answer([])}>
            {text('frame:cancel')}
          </Button>
          {kind !== 'profile' && kind !== 'model' && kind !== 'copy' && (
            <Button disabled={nothing} onClick={() => answer([kind === 'save' ? pathIn(listing.dir, fileName.trim()) : listing.dir])}>
              {text(take[kind])}
            </Button>
          )}
        </Group>
      </Group>
    </>
  )
}

/** A file of the folder: to be taken by itself, or only to be seen. */
function FileEntry({ name, onTake }: { readonly name: string; readonly onTake: (() => void) | null }) {
  const inside = (
    <>
      <IconFileText size={17} color="var(--ink-dim)" aria-hidden />
      <span>{name}</span>
    </>
  )
  if (onTake === null) return <div className={styles.entry} data-plain>{inside}</div>
  return (
    <button type="button" className={styles.entry} onClick={onTake}>
      {inside}
    </button>
  )
}
