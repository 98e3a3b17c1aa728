import { Button, Checkbox, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { annotationFormatSchema, type AnnotationFormat } from '#contract/calls/annotations'
import { useText } from '#renderer/i18n/i18n'
import { useAnnotations, type AnnotationPhase } from '#renderer/state/annotations/annotations-store'
import { discardAnnotations, lookAt } from '#renderer/state/annotations/bring-annotations'
import { takeAnnotations } from '#renderer/state/annotations/take-annotations'
import { projectTitle } from '#renderer/state/import/run-import'
import { useSession } from '#renderer/state/session'
import { encodingName } from '#renderer/ui/encoding-name'
import { firstChoice, LabelChoices } from './LabelChoices'
import { LostMentions } from './LostMentions'

/** From so many documents on, making them takes hours. */
const MANY = 50_000

type Asking = Extract<AnnotationPhase, { kind: 'asking' }>

/** What was found in files of another tool, and what is to become of it: asked before anything is changed. */
export function AnnotationSheet() {
  const text = useText()
  const phase = useAnnotations((state) => state.phase)
  const asking = phase.kind === 'asking' ? phase : null
  return (
    <Modal opened={asking !== null} onClose={discardAnnotations} size={760} title={text('annotations:title')} closeButtonProps={{ 'aria-label': text('import:cancel') }}>
      {asking !== null && <Sheet key={`${asking.batch} ${asking.look.format}`} asking={asking} />}
    </Modal>
  )
}

function Sheet({ asking: { batch, look, title } }: { readonly asking: Asking }) {
  const text = useText()
  const project = useSession((session) => session.project)
  const [labels, setLabels] = useState(() => firstChoice(look.labels, project?.labels ?? []))
  const [tag, setTag] = useState(look.placed > look.known)
  const [fresh, setFresh] = useState(look.found.none > 0 && look.placed === 0)
  const [as, setAs] = useState<'articles' | 'pages'>('articles')
  const { found, units } = look
  const willDo = (tag && look.placed > look.known) || (fresh && found.none > 0)
  return (
    <Stack gap="sm">
      <Group gap={16} align="flex-end">
        <Select
          size="xs"
          w={260}
          label={text('annotations:format')}
          allowDeselect={false}
          data={annotationFormatSchema.options.map((value) => ({ value, label: text(`annotations:format-${value}`) }))}
          value={look.format}
          onChange={(value) => value !== null && void lookAt(batch, value as AnnotationFormat, title)}
        />
        <Text fz="sm" pb={4}>
          {text('annotations:holds', { texts: look.texts, mentions: look.mentions })}
        </Text>
      </Group>
      <Text fz="sm" c="dimmed">
        {text('annotations:units', { codepoint: units.codepoint, utf16: units.utf16, either: units.either })}
        {look.repaired > 0 && ` ${text('annotations:repaired', { count: look.repaired })}`}
      </Text>
      {look.encodings.map(({ encoding, files }) => (
        <Text key={encoding} fz="sm">
          {text('annotations:encoding', { count: files, encoding: encodingName(encoding) })}
        </Text>
      ))}
      {project === null && <Text fz="sm">{text('import:into-new', { name: projectTitle(title) })}</Text>}
      {project !== null && (
        <Checkbox
          label={text('annotations:tag', { texts: found.same + found.quotes, mentions: look.placed - look.known })}
          description={text('annotations:tag-hint', { same: found.same, quotes: found.quotes, known: look.known })}
          checked={tag}
          disabled={look.placed === look.known}
          onChange={(event) => setTag(event.currentTarget.checked)}
        />
      )}
      <div>
        <Checkbox
          label={text('annotations:fresh', { texts: found.none, mentions: look.elsewhere })}
          checked={fresh}
          disabled={found.none === 0}
          onChange={(event) => setFresh(event.currentTarget.checked)}
        />
        {fresh && found.none > MANY && (
          <Text fz="sm" c="var(--warn)" ml={28}>
            {text('annotations:fresh-many')}
          </Text>
        )}
        {fresh && (
          <Radio.Group mt={6} ml={28} value={as} onChange={(value) => setAs(value as typeof as)} aria-label={text('annotations:as')}>
            <Stack gap={4}>
              <Radio size="xs" value="articles" label={text('annotations:as-articles')} />
              <Radio size="xs" value="pages" label={text('annotations:as-pages')} />
            </Stack>
          </Radio.Group>
        )}
      </div>
      {look.labels.length > 0 && <LabelChoices found={look.labels} labels={project?.labels ?? []} value={labels} onChange={setLabels} />}
      {look.lost.count > 0 && <LostMentions lost={look.lost} />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={discardAnnotations}>
          {text('import:cancel')}
        </Button>
        <Button data-autofocus disabled={!willDo} onClick={() => void takeAnnotations({ labels, tag, fresh: fresh ? as : null })}>
          {text('annotations:take')}
        </Button>
      </Group>
    </Stack>
  )
}
