import { memo, useState } from 'react'
import type { Document, Mention } from '#core/document/model'
import type { Proposal } from '#core/entity/propose'
import { useText } from '#renderer/i18n/i18n'
import { useCommands } from '#renderer/state/commands'
import { currentDocument, edit } from '#renderer/state/document-store'
import { useEntityList } from '#renderer/state/entities/entity-list'
import { entityOf, linkMention, linkSame, linkToNew, proposalsFor, SURE } from '#renderer/state/entities/link'
import { showEntity } from '#renderer/state/entities/show-entity'
import type { ShownLabel } from '#renderer/state/labels'
import { say } from '#renderer/state/status'
import { LINK_KEYS } from '#renderer/state/tag-keys'
import { Keys } from '#renderer/ui/Keys'
import type { Point } from '#renderer/ui/PointMenu'
import { EntityField } from './EntityField'
import { GuidelineNote } from './GuidelineNote'
import { LinkAct } from './LinkAct'
import { ReasonText } from './ReasonText'
import styles from './link.module.css'

interface Props {
  readonly document: Document
  /** The one that the caret is on. What is shown of it may come a moment after the text. */
  readonly mention: Mention | undefined
  /** The same at the moment of a key press. */
  readonly mentionNow: () => Mention | undefined
  readonly labels: readonly ShownLabel[]
  /** Gives the focus back to the text. */
  readonly onDone: () => void
}

/** Below the mentions, always of one height: what the mention at the caret refers to, and what its label is for. */
export const LinkCard = memo(function LinkCard({ document, mention, mentionNow, labels, onDone }: Props) {
  const text = useText()
  const list = useEntityList()
  const [asked, setAsked] = useState<{ readonly id: string; readonly at: Point } | null>(null)
  const entity = entityOf(list, mention)
  const proposals = mention === undefined || entity !== undefined ? [] : proposalsFor(list, document, mention)
  const best = sureOf(proposals)
  // The field is about one mention: with it, it goes. It must be there for the next key: it does not wait for `document`.
  const now = asked === null ? null : currentDocument()
  const inField = now?.mentions.find(({ id }) => id === asked?.id)

  function needsMention(act: (mention: Mention) => void): () => void {
    return () => {
      const one = mentionNow()
      if (one === undefined) say('tag:no-mention', undefined, 'refused')
      else act(one)
    }
  }
  const choose = needsMention((one) => setAsked({ id: one.id, at: placeOf(one) }))
  const link = needsMention((one) => {
    const sure = entityOf(list, one) === undefined ? sureOf(proposalsFor(list, currentDocument() ?? document, one)) : undefined
    if (sure === undefined) choose()
    else linkMention(one, sure.entity.id)
  })
  const same = needsMention((one) => linkSame(one, list))
  const unlink = needsMention((one) => edit({ kind: 'unlink', mention: one.id }))
  const show = needsMention((one) => {
    const linked = entityOf(list, one)
    if (linked === undefined) say('entities:link-first', undefined, 'refused')
    else showEntity(linked.id)
  })
  useCommands([
    { id: 'tag.link', title: 'entities:link', keys: LINK_KEYS.link, screen: 'tag', run: link },
    { id: 'tag.link-choose', title: 'entities:choose', keys: LINK_KEYS.choose, screen: 'tag', run: choose },
    { id: 'tag.link-same', title: 'entities:link-same', keys: LINK_KEYS.same, screen: 'tag', run: same },
    { id: 'tag.unlink', title: 'entities:unlink', keys: LINK_KEYS.unlink, screen: 'tag', run: unlink },
    { id: 'tag.show-entity', title: 'entities:show', keys: LINK_KEYS.show, screen: 'tag', run: show },
  ])

  return (
    <section className={styles.card} aria-label={text('entities:card')}>
      <h2 className={styles.title}>{text('entities:card')}</h2>
      {mention === undefined && <p className={styles.dim}>{text('entities:card-hint')}</p>}
      {mention !== undefined && entity !== undefined && (
        <>
          <p className={styles.entity} title={entity.name}>{entity.name}</p>
          <p className={styles.dim}>{[...entity.otherNames, entity.note].filter((one) => one !== '').join(' · ')}</p>
          <div className={styles.acts}>
            <LinkAct name={text('entities:link-same-short')} keys={LINK_KEYS.same[0]} run={same} />
            <LinkAct name={text('entities:show-short')} keys={LINK_KEYS.show[0]} run={show} />
            <LinkAct name={text('entities:unlink-short')} keys={LINK_KEYS.unlink[0]} run={unlink} />
          </div>
        </>
      )}
      {mention !== undefined && entity === undefined && (
        <>
          {proposals.length === 0 && <p className={styles.dim}>{text('entities:no-proposal')}</p>}
          {proposals.slice(0, 3).map((proposal) => (
            <button
              key={proposal.entity.id}
              type="button"
              className={styles.proposal}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => linkMention(mention, proposal.entity.id)}
            >
              <span className={styles.name}>{proposal.entity.name}</span> <ReasonText proposal={proposal} />{' '}
              {proposal === best && <Keys keys={LINK_KEYS.link[0]} />}
            </button>
          ))}
          <div className={styles.acts}>
            <LinkAct name={text('entities:choose-short')} keys={best === undefined ? LINK_KEYS.link[0] : LINK_KEYS.choose[0]} run={choose} />
          </div>
        </>
      )}
      <GuidelineNote labels={labels} name={mention?.label} />
      {asked !== null && now !== null && inField !== undefined && (
        <EntityField
          at={asked.at}
          mention={inField}
          list={list}
          proposals={proposalsFor(list, now, inField)}
          onLink={(id) => linkMention(inField, id)}
          onNew={(name) => void linkToNew(inField, name)}
          onClose={() => {
            setAsked(null)
            onDone()
          }}
        />
      )}
    </section>
  )
})

/** The best proposal, if one key press may take it without asking. */
function sureOf(proposals: readonly Proposal[]): Proposal | undefined {
  const [best] = proposals
  return best !== undefined && best.confidence >= SURE ? best : undefined
}

/** Below the mention where it is painted; in the middle of the window when it is not in view. */
function placeOf({ id }: Mention): Point {
  const box = window.document.querySelector(`[data-mention="${id}"]`)?.getBoundingClientRect()
  return box === undefined ? { x: window.innerWidth / 2 - 180, y: window.innerHeight / 3 } : { x: box.left, y: box.bottom + 6 }
}
