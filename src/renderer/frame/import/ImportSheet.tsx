import { Button, Checkbox, Group, Modal, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { StagedFile } from '#contract/calls/import'
import { call } from '#renderer/client/host'
import { useText } from '#renderer/i18n/i18n'
import { useImport, type Batch, type ImportPhase } from '#renderer/state/import/import-store'
import { projectTitle, runImport } from '#renderer/state/import/run-import'
import { useSession } from '#renderer/state/session'
import { say } from '#renderer/state/status'
import { encodingName } from '#renderer/ui/encoding-name'
import { FileRows } from './FileRows'
import { ProfileSelect } from './ProfileSelect'
import { Sample } from './Sample'

type Asking = Extract<ImportPhase, { kind: 'asking' }>

/** What an editor is asked before an import: only shown where there is something to ask. */
export function ImportSheet() {
  const text = useText()
  const phase = useImport((state) => state.phase)
  const asking = phase.kind === 'asking' ? phase : null
  function discard() {
    if (asking === null) return
    useImport.setState({ phase: { kind: 'idle' } })
    void call('import.discard', { batch: asking.batch.batch })
    say('import:discarded')
  }
  return (
    <Modal
      opened={asking !== null}
      onClose={discard}
      size={920}
      title={asking === null ? '' : text('import:title', { count: asking.batch.files })}
      closeButtonProps={{ 'aria-label': text('import:cancel') }}
    >
      {asking !== null && <Sheet key={asking.batch.batch} asking={asking} onDiscard={discard} />}
    </Modal>
  )
}

function Sheet({ asking, onDiscard }: { readonly asking: Asking; readonly onDiscard: () => void }) {
  const text = useText()
  const { batch, encodings, title, profile } = asking
  const isNewProject = useSession((session) => session.project === null)
  const [shownIndex, setShownIndex] = useState(batch.shown[0]?.index ?? 0)
  const [forAll, setForAll] = useState(true)
  const file = batch.shown.find((one) => one.index === shownIndex)
  const chosen = file === undefined ? null : (encodings[String(file.index)] ?? file.encoding)
  const willImport = batch.files - batch.shown.filter((one) => one.problem !== null && encodings[String(one.index)] === undefined).length

  function choose(encoding: string) {
    if (file === undefined) return
    const others = forAll ? batch.shown.filter((one) => isGuessed(one) && one.fits.includes(encoding)) : []
    const added = Object.fromEntries([file, ...others].map((one) => [String(one.index), encoding]))
    useImport.setState({ phase: { ...asking, encodings: { ...encodings, ...added } } })
  }

  return (
    <>
      {isNewProject && <Text fz="sm">{text('import:into-new', { name: projectTitle(title) })}</Text>}
      <Summary batch={batch} />
      <div style={{ display: 'flex', gap: 16, marginTop: 12, height: 'min(52vh, 430px)' }}>
        <FileRows files={batch.shown} encodings={encodings} shownIndex={shownIndex} onShow={setShownIndex} />
        {file !== undefined && (
          <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: 8 }}>
            <Group gap={12} align="flex-end">
              <Select
                label={text('import:encoding-of', { name: file.name })}
                size="xs"
                w={220}
                allowDeselect={false}
                disabled={file.fits.length === 0}
                data={file.fits.map((name) => ({ value: name, label: encodingName(name) }))}
                value={chosen}
                onChange={(value) => value !== null && choose(value)}
                comboboxProps={{ withinPortal: true }}
              />
              {batch.files > 1 && (
                <Checkbox
                  size="xs"
                  pb={6}
                  label={text('import:encoding-all')}
                  checked={forAll}
                  onChange={(event) => setForAll(event.currentTarget.checked)}
                />
              )}
            </Group>
            <Sample batch={batch.batch} file={file} encoding={chosen} />
          </div>
        )}
      </div>
      <Group justify="flex-end" align="flex-end" mt="md" gap={8}>
        <ProfileSelect value={profile} onChange={(chosen) => useImport.setState({ phase: { ...asking, profile: chosen } })} />
        <Button variant="default" onClick={onDiscard}>
          {text('import:cancel')}
        </Button>
        <Button data-autofocus disabled={willImport === 0} onClick={() => void runImport({ batch: batch.batch, encodings, title, profile })}>
          {willImport === 0 ? text('import:none-left') : text('import:confirm', { count: willImport })}
        </Button>
      </Group>
    </>
  )
}

/** How many files of each encoding, and what is asked. */
function Summary({ batch }: { readonly batch: Batch }) {
  const text = useText()
  const counts = Object.entries(batch.encodings).map(([name, files]) => `${name === 'none' ? text('import:encoding-none') : encodingName(name)} ${files}`)
  const rest = batch.files - batch.shown.length
  return (
    <>
      {batch.shown.some(isGuessed) && <Text fz="sm">{text('import:ask')}</Text>}
      <Text fz="sm" c="dimmed">
        {text('import:encodings', { list: counts.join(' · ') })}
      </Text>
      {rest > 0 && (
        <Text fz="sm" c="dimmed">
          {text('import:shown-some', { shown: batch.shown.length, rest })}
        </Text>
      )}
    </>
  )
}

function isGuessed(file: StagedFile): boolean {
  return file.encoding !== 'utf-8' && file.fits.length > 1
}
