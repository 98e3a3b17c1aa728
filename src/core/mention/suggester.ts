import type { Article, Document } from '#core/document/model'
import { KnownNames, type Decision } from './learn/known-names'
import { isOf, lessonId, lessonOf, type Lesson } from './learn/lesson'
import { Learner } from './learn/learner'
import { readState, storeState, STATE_VERSION, type StateProblem, type StoredState } from './learn/state'
import type { Lexicon } from './lexicon/lexicon'
import { passagesOf, plainPassages } from './passages'
import type { PlainSuggestion, Suggestion } from './suggestion'
import { tagPassages, type Hit } from './tagger/tag-passages'
import { Tagger } from './tagger/tagger'
import type { Weights } from './tagger/weights'
import type { WordCutter } from './words'

/** What a suggester is made of; nothing of it is ever changed. */
export interface SuggesterResources {
  readonly lexicon: Lexicon
  /** The weights as shipped. What is learned comes on top of them. */
  readonly weights: Weights
  /** Cuts a text into tagged words: jieba's `tag(text, true)`. */
  readonly cut: WordCutter
}

/** Proposes mentions and learns from editors. Synchronous; the same calls in the same order give the same answers. */
export interface Suggester {
  /** Suggestions for a document's articles, in the order in which they read. Furniture gets none. Any document will do. */
  suggest(document: Pick<Document, 'text' | 'repairs' | 'articles'>): Suggestion[]
  /** Suggestions for a text as it is: every line is a paragraph by itself. In order, without overlaps. */
  suggestPlain(text: string): PlainSuggestion[]
  /** An editor said that `name` is a name of this label: it is proposed wherever it stands from now on. */
  confirm(name: string, label: string): void
  /** An editor said that `name` is none of this label: it is not proposed as one any more. */
  reject(name: string, label: string): void
  /** Takes `confirm` or `reject` of this name and label back. */
  forget(name: string, label: string): void
  /** Everything confirmed and rejected that holds. */
  decisions(): Decision[]
  /** Learns from a finished article, all of whose names are tagged. Again after a correction: the earlier lesson is replaced. */
  learn(document: Pick<Document, 'id' | 'text' | 'repairs' | 'mentions'>, article: Pick<Article, 'id' | 'parts'>): void
  /** The same for a text that is in no document. */
  study(lesson: Lesson): void
  /**
   * Brings what was learned from a document up to date: its finished articles are learned unless they are known as they
   * are; the names of those that are not finished any more count no longer (what they did to the weights stays, and fades).
   */
  follow(document: Pick<Document, 'id' | 'text' | 'repairs' | 'mentions' | 'articles'>): void
  /** How many finished articles were learned from. */
  learned(): number
  /** What was learned, to be kept in the project. Decisions are the project's own business. */
  store(): StoredState
}

/** A suggester that starts with what `stored` holds; `problem` says why that was refused, if it was. */
export interface Created {
  readonly suggester: Suggester
  readonly problem: StateProblem | null
}

/** A suggester as shipped. */
export function createSuggester(resources: SuggesterResources): Suggester {
  return restoreSuggester(resources, null).suggester
}

/**
 * A suggester with what a project's editors taught it and what they decided. A damaged or foreign state is left aside,
 * never half used; the decisions hold all the same.
 */
export function restoreSuggester({ lexicon, weights, cut }: SuggesterResources, stored: StoredState | null, decisions: readonly Decision[] = []): Created {
  const tagger = new Tagger(lexicon, cut)
  const known = new KnownNames()
  const learner = new Learner(weights, tagger, known)
  for (const decision of decisions) known.decide(decision)
  const restored = stored && readState(stored)
  if (restored?.ok) {
    learner.takeUp(restored.weights, restored.state.lessons, restored.state.count, restored.state.trials)
  }
  const tagAll = (texts: readonly string[]): Hit[][] => tagPassages(texts, { tagger, model: learner.model(), lexicon, known, learned: learner.share })

  const suggester: Suggester = {
    suggest(document) {
      const passages = passagesOf(document)
      const hits = tagAll(passages.map(({ text }) => text))
      return passages.flatMap(({ text, sourceOf }, index) =>
        hits[index]!.map(({ start, end, label, chance, reason }) => ({
          spans: sourceOf({ start, end }),
          label,
          quote: text.slice(start, end),
          score: chance,
          reason,
        })),
      )
    },
    suggestPlain(text) {
      const passages = plainPassages(text)
      const hits = tagAll(passages.map(({ start, end }) => text.slice(start, end)))
      return passages.flatMap((passage, index) =>
        hits[index]!.map(({ start, end, label, chance, reason }) => ({ start: passage.start + start, end: passage.start + end, label, score: chance, reason })),
      )
    },
    confirm: (name, label) => known.decide({ name, label, accepted: true }),
    reject: (name, label) => known.decide({ name, label, accepted: false }),
    forget: (name, label) => known.forget(name, label),
    decisions: () => known.decisions(),
    learn: (document, article) => learner.study(lessonOf(document, article)),
    study: (lesson) => learner.study(lesson),
    follow(document) {
      const done = document.articles.filter(({ status }) => status === 'done')
      const finished = new Set(done.map(({ id }) => lessonId(document.id, id)))
      for (const { id } of learner.lessons.filter((each) => isOf(document.id, each.id) && !finished.has(each.id))) learner.forget(id)
      for (const article of done) {
        const lesson = lessonOf(document, article)
        if (!learner.knows(lesson)) learner.study(lesson)
      }
    },
    learned: () => learner.count,
    store: () => storeState({ version: STATE_VERSION, count: learner.count, trials: learner.tried, lessons: learner.lessons }, learner.weights.toWeights()),
  }
  return { suggester, problem: restored && !restored.ok ? restored.problem : null }
}
