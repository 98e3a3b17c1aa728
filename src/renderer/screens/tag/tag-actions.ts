import type { Mention } from '#core/document/model'
import { echoesIn, nameOf, taggedNames } from '#core/mention/echo'
import { isSolid, openProposals, placeSuggestions, type Proposal } from '#core/mention/proposal'
import type { Reading } from '#core/reading/reading'
import type { Span } from '#core/text/span'
import { listOf } from '#renderer/i18n/formats'
import { currentDocument, edit } from '#renderer/state/document-store'
import { excerpt } from '#renderer/state/edit-sentence'
import { quoteAsRead } from '#renderer/state/quote-as-read'
import { decisionOn, useNames } from '#renderer/state/names'
import { readingFor } from '#renderer/state/readings'
import { labelTitle } from '#renderer/state/labels'
import { say } from '#renderer/state/status'
import { currentLeast, currentSuggestions, LEAST_STEP, setLeast } from '#renderer/state/suggestions'
import { useSession } from '#renderer/state/session'
import { backToFinished, finish, stepArticle } from './finish'
import { placedMentions, stepMention, type PlacedMention } from './placed-mentions'
import { proposalAt, proposalsHere, stepProposal, stillOpen } from './proposals-here'
import { nameAt, trimRun } from './selected-run'
import { accept, acceptSolid, acceptThese, reject } from './suggest-intent'
import * as intents from './tag-intent'
import type { Selection, TagIntent, TaggedArticle } from './tag-intent'
import type { MenuOn } from './TagMenu'
import type { TagView } from './tag-view'
import { placeOf, rememberCaret, turnBack } from './turn-back'

/** What is on the screen when an action is asked for. */
export interface Shown extends Omit<TaggedArticle, 'names' | 'placed'> {
  readonly view: TagView
  /** Id of the article. */
  readonly article: string
  readonly onArticle: (id: string) => void
  readonly onKept: (kept: readonly Span[]) => void
}

/** Everything that can be done on the tag screen, by whatever asks for it. */
export type TagActions = ReturnType<typeof createTagActions>

/** The actions on what is shown when they are asked for. Nothing happens while nothing is. */
export function createTagActions() {
  let shown: Shown | null = null
  const shownNow = (): Shown | null => shown

  /** Does what `intent` makes of the selection, or says why not. True when it was done. */
  function act(intent: (article: TaggedArticle, selection: Selection) => TagIntent): boolean {
    const now = shownNow()
    if (now === null) return false
    const wanted = intent(asItIs(now), now.view.selection())
    if ('why' in wanted) {
      say(wanted.why, undefined, 'refused')
      return false
    }
    const { head } = now.view.selection()
    if (!edit(wanted.edit)) return false
    rememberCaret(wanted.edit, { article: now.article, reading: now.reading, head })
    // At once, without waiting for the screen to follow the document: so the next frame shows it.
    now.view.showEdit(placedNow(now), wanted.caret)
    if (wanted.edit.kind === 'tag') {
      if (now.kept.length > 0) now.onKept([])
      if (wanted.trimmed === true) sayTrimmed(wanted.edit)
    }
    return true
  }

  /** Decides about a proposal and goes on to the next one, so that one key after the other decides. */
  function decide(intent: (article: TaggedArticle, selection: Selection) => TagIntent): void {
    const now = shownNow()
    if (now === null || !act(intent)) return
    const next = stepProposal(openAfter(now), now.view.selection().head, 1)
    if (next !== undefined) now.view.select({ start: next.start, end: next.start })
  }

  function goTo(find: (now: Shown) => Span | undefined, none: 'tag:no-more-mentions' | 'tag:no-more-suggestions'): void {
    const now = shownNow()
    if (now === null) return
    const found = find(now)
    if (found === undefined) say(none, undefined, 'refused')
    else now.view.select({ start: found.start, end: found.start })
  }

  /** Takes a step back or does it again, and goes to where it is seen: a wrong decision is undone to be put right there. */
  function turn(way: 'undo' | 'redo'): void {
    if (way === 'undo' && backToFinished()) return
    const turned = turnBack(way)
    const now = shownNow()
    if (turned === null || now === null) return
    const place = placeOf(turned)
    const here = place?.span === undefined || place.article !== now.article ? null : now.reading.toReading(place.span)
    if (here !== null) now.view.select({ start: here.start, end: here.start })
    else if (place !== null && place.article !== now.article) useSession.setState({ place })
  }

  return {
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    /** From now on this is shown. */
    follow(now: Shown | null): void {
      shown = now
    },
    tag: (label: string) => void act((article, selection) => intents.tagWith(article, selection, label)),
    untag: () => void act(intents.untag),
    nextLabel: () => void act((article, selection) => intents.nextLabel(article, selection, labelNames())),
    moveEdge: (edge: 'start' | 'end', by: 1 | -1) => void act((article, selection) => intents.moveEdge(article, selection, edge, by)),
    accept: () => decide(accept),
    reject: () => decide((article, selection) => reject(article, selection, (name, label) => decisionOn(useNames.getState(), name, label))),
    acceptAlike: () => decide((article, selection) => {
      const under = proposalAt(article.proposals, selection.head)
      return acceptThese(under === undefined ? [] : alikeInDocument(under), selection.head)
    }),
    acceptSolid: () => decide((article, selection) => acceptSolid({ ...article, proposals: openInArticle(article.reading) }, selection)),
    /** Shows more (1) or fewer (-1) proposals of the label under the caret, else of all labels. */
    showMore(by: 1 | -1) {
      const now = shownNow()
      const label = now === null ? undefined : proposalAt(now.proposals, now.view.selection().head)?.label
      const least = currentLeast()
      const labels = label === undefined ? labelNames() : [label]
      for (const one of labels) setLeast(one, least(one) - by * LEAST_STEP)
      say('tag:shows-from', { label: listOf(labels.map(labelTitle)), percent: Math.round(currentLeast()(labels[0] ?? '') * 100) })
    },
    stepMention: (by: 1 | -1) => goTo((now) => stepMention(placedNow(now), now.view.selection().head, by), 'tag:no-more-mentions'),
    stepProposal: (by: 1 | -1) => goTo((now) => stepProposal(asItIs(now).proposals, now.view.selection().head, by), 'tag:no-more-suggestions'),
    selectWord() {
      const now = shownNow()
      const word = now === null ? null : nameAt(now.reading.text, now.view.selection().head, now.view.names())
      if (word === null) say('tag:nothing-selected', undefined, 'refused')
      else now?.view.select(word)
    },
    /** Keeps the selection as one piece of a mention that goes on elsewhere. */
    keepPiece() {
      const now = shownNow()
      if (now === null) return
      const run = trimRun(now.reading.text, now.view.selection())
      if (run === null) return say('tag:nothing-selected', undefined, 'refused')
      now.onKept([...now.kept, run])
      say('tag:piece-kept', { count: now.kept.length + 1 })
    },
    /** The mention under the caret at this moment. */
    mentionUnder(): Mention | undefined {
      const now = shownNow()
      const under = now === null ? null : intents.underCaret(asItIs(now), now.view.selection())
      return under !== null && 'mention' in under ? under.mention.mention : undefined
    },
    /** What the next key would be about. */
    whatIsUnder(): MenuOn {
      const now = shownNow()
      const selection = now?.view.selection()
      if (now === null || selection === undefined) return 'text'
      if (selection.start < selection.end) return 'selection'
      const under = intents.underCaret(asItIs(now), selection)
      return under === null ? 'text' : 'mention' in under ? 'mention' : 'proposal'
    },
    dropPieces: () => shownNow()?.onKept([]),
    /** What is selected, else the mention or proposal under the caret: its text and, where it has one, its label. */
    chosenName(): { readonly name: string; readonly label: string | null } | null {
      const now = shownNow()
      if (now === null) return null
      const selection = now.view.selection()
      if (selection.start < selection.end) {
        const run = trimRun(now.reading.text, selection)
        return run === null ? null : { name: now.reading.text.slice(run.start, run.end), label: null }
      }
      const under = intents.underCaret(asItIs(now), selection)
      if (under === null) return null
      return 'mention' in under ? { name: nameOf(under.mention.mention), label: under.mention.mention.label } : { name: under.proposal.quote, label: under.proposal.label }
    },
    stepArticle(by: 1 | -1) {
      const now = shownNow()
      if (now !== null) stepArticle(now.article, by, now.onArticle)
    },
    finish() {
      const now = shownNow()
      if (now !== null) finish(now.article, openInArticle(now.reading).filter(isSolid).length, now.onArticle)
    },
    find: () => shownNow()?.view.find(),
    focus: () => shownNow()?.view.focus(),
  }
}

/** The article with what is left to decide; that is found out when it is asked for: to tag a selection nobody asks. */
function asItIs(now: Shown): TaggedArticle {
  const placed = placedNow(now)
  return { ...now, placed, get names() { return now.view.names() }, get proposals() { return stillOpen(now.proposals, placed) } }
}

/** The mentions at this moment: the screen follows the document a little later, and the next key need not wait for it. */
function placedNow({ reading }: Shown): readonly PlacedMention[] {
  return placedMentions(reading, currentDocument()?.mentions ?? [])
}

/**
 * What is left to decide in the article that is shown, after what was done a moment ago: without what is tagged or refused
 * by now, with the other places of what was tagged last.
 */
function openAfter({ reading, proposals }: Shown): readonly Proposal[] {
  const document = currentDocument()
  if (document === null) return []
  const tagged = placedMentions(reading, document.mentions)
  const newest = document.mentions.reduce<Mention | null>((last, one) => (last === null || Number(one.id.slice(1)) > Number(last.id.slice(1)) ? one : last), null)
  const echoes = newest === null ? [] : echoesIn(reading, taggedNames([newest]), tagged)
  return openProposals(whole(reading), [...echoes, ...proposals], { tagged, ...currentWishes() })
}

/** All that is left to decide in the article, found anew: the list on screen lacks what an undo brought back a moment ago. */
function openInArticle(reading: Reading): readonly Proposal[] {
  const document = currentDocument()
  if (document === null) return []
  const { mentions } = document
  const steps = proposalsHere(reading, placedMentions(reading, mentions), { suggestions: currentSuggestions(document.id), mentions, ...currentWishes() })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Every proposal of the same text and label in the document. */
function alikeInDocument({ quote, label }: Proposal): readonly Proposal[] {
  const document = currentDocument()
  if (document === null) return []
  const alike = currentSuggestions(document.id).filter((one) => one.quote === quote && one.label === label)
  const names = taggedNames(document.mentions).get(quote) === label ? new Map([[quote, label]]) : new Map<string, string>()
  return document.articles.flatMap((article) => {
    const reading = readingFor(document, article)
    const tagged = placedMentions(reading, document.mentions)
    return openProposals(whole(reading), [...echoesIn(reading, names, tagged), ...placeSuggestions(reading, alike)], { tagged, ...currentWishes() })
  })
}

const whole = ({ text }: Shown['reading']): Span => ({ start: 0, end: text.length })

function currentWishes() {
  const names = useNames.getState()
  return { isRefused: (name: string, label: string) => decisionOn(names, name, label) === false, least: currentLeast() }
}

function sayTrimmed({ label, spans }: { readonly label: string; readonly spans: readonly Span[] }): void {
  const document = currentDocument()
  if (document !== null) say('tag:trimmed', { label: labelTitle(label), quote: excerpt(quoteAsRead(spans, document)) })
}

function labelNames(): readonly string[] {
  return useSession.getState().project?.labels.map(({ name }) => name) ?? []
}

