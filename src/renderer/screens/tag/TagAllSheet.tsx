import { Button, Group, Loader, Modal, SegmentedControl, Select, Text } from '@mantine/core'
import { useEffect, useMemo, useState, type FormEvent } from 'react'
import type { Article, Document } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { excerpt } from '#renderer/state/edit-sentence'
import type { ShownLabel } from '#renderer/state/labels'
import { PlaceList } from './PlaceList'
import { doAt, editAt, isTicked, placesElsewhere, placesHere, type Place, type Scope, type What } from './tag-all'

interface Props {
  readonly what: What
  readonly name: string
  /** The label that the text has where it was chosen; null for none. */
  readonly label: string | null
  readonly document: Document
  readonly article: Article
  readonly labels: readonly ShownLabel[]
  readonly onClose: () => void
}

/** Every place of a text, in context, to be ticked: tags or untags them all in one step. */
export function TagAllSheet({ what, name, label: first, document, article, labels, onClose }: Props) {
  const text = useText()
  const [scope, setScope] = useState<Scope>('document')
  const [label, setLabel] = useState(first ?? labels[0]?.name ?? '')
  const [turned, setTurned] = useState<ReadonlySet<number>>(NOTHING)
  const [elsewhere, setElsewhere] = useState<{ readonly places: readonly Place[]; readonly more: boolean } | null>(null)
  const [busy, setBusy] = useState(false)
  const wanted = what === 'untag' ? first : null
  const isAsking = scope === 'project' && elsewhere === null

  useEffect(() => {
    if (!isAsking) return
    let gone = false
    void placesElsewhere(document.id, what, name, wanted).then((found) => {
      if (!gone) setElsewhere(found ?? { places: [], more: false })
    })
    return () => {
      gone = true
    }
  }, [isAsking, document.id, what, name, wanted])

  const here = useMemo(() => placesHere(document, what, name, wanted, scope === 'article' ? article.id : null), [document, what, name, wanted, scope, article.id])
  const places = scope === 'project' && elsewhere !== null ? [...here, ...elsewhere.places] : here
  const canBe = (place: Place) => editAt(place, what, label) !== null
  const isOn = (index: number) => canBe(places[index]!) && isTicked(places[index]!, what) !== turned.has(index)
  const count = places.reduce((sum, _, index) => sum + (isOn(index) ? 1 : 0), 0)

  function turnAll(on: boolean): void {
    setTurned(new Set(places.flatMap((place, index) => (isTicked(place, what) === on ? [] : [index]))))
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (busy || count === 0) return
    setBusy(true)
    void doAt(places.filter((_, index) => isOn(index)), document.id, what, label).then(onClose)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={text(what === 'tag' ? 'tag:tag-all-of' : 'tag:untag-all-of', { quote: excerpt(name) })}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': text('frame:close') }}
    >
      <form onSubmit={submit}>
        <Group gap={12} mb={10}>
          <SegmentedControl
            size="xs"
            aria-label={text('tag:where-to')}
            value={scope}
            onChange={(value) => {
              setScope(value as Scope)
              setTurned(NOTHING)
            }}
            data={(['article', 'document', 'project'] as const).map((value) => ({ value, label: text(`tag:scope-${value}`) }))}
          />
          {what === 'tag' && (
            <Select
              size="xs"
              w={180}
              aria-label={text('tag:as-label')}
              allowDeselect={false}
              value={label}
              onChange={(value) => setLabel(value ?? label)}
              data={labels.map((one) => ({ value: one.name, label: one.title }))}
            />
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => turnAll(true)}>{text('tag:all')}</Button>
          <Button size="compact-xs" variant="subtle" onClick={() => turnAll(false)}>{text('tag:none')}</Button>
          {isAsking && <Loader size="xs" aria-label={text('tag:looking')} />}
        </Group>
        <PlaceList
          places={places}
          isOn={isOn}
          canBe={canBe}
          onTurn={(index) => setTurned((before) => without(before, index))}
        />
        {elsewhere?.more === true && scope === 'project' && <Text fz="xs" c="dimmed" mt={6}>{text('tag:more-places')}</Text>}
        {scope === 'project' && <Text fz="xs" c="dimmed" mt={6}>{text('tag:undo-note')}</Text>}
        <Group justify="flex-end" mt="md" gap={8}>
          <Button variant="default" onClick={onClose}>{text('frame:cancel')}</Button>
          <Button type="submit" data-autofocus disabled={count === 0} loading={busy}>
            {text(what === 'tag' ? 'tag:tag-these' : 'tag:untag-these', { count })}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

const NOTHING: ReadonlySet<number> = new Set()

/** The set with the number in it, or without it if it was. */
function without(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(set)
  if (!next.delete(index)) next.add(index)
  return next
}
