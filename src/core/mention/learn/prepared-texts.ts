import { FEATURES } from '../tagger/features'
import { STATES } from '../tagger/states'
import type { Tagger } from '../tagger/tagger'
import { sumEmissions, type Weights } from '../tagger/weights'
import type { LessonText } from './lesson'

/** A text's features, and the scores that the frozen weights give it: neither ever changes. */
export interface PreparedText {
  readonly rows: Int32Array
  /** STATES for each code unit. */
  readonly scores: Float32Array
}

/** Prepared texts are kept up to so many code units, about 250 bytes each. */
const KEPT = 160_000

/** Texts made ready to be learned from. A lesson is gone over many times: the last ones are kept as they were made. */
export class PreparedTexts {
  private readonly kept = new Map<LessonText, PreparedText>()
  private size = 0

  constructor(
    private readonly frozen: Weights,
    private readonly tagger: Tagger,
  ) {}

  of(lesson: LessonText): PreparedText {
    let prepared = this.kept.get(lesson)
    if (prepared !== undefined) this.kept.delete(lesson)
    else {
      prepared = this.prepare(lesson.text)
      this.size += lesson.text.length
    }
    this.kept.set(lesson, prepared)
    for (const oldest of this.kept.keys()) {
      if (this.size <= KEPT || oldest === lesson) break
      this.kept.delete(oldest)
      this.size -= oldest.text.length
    }
    return prepared
  }

  private prepare(text: string): PreparedText {
    const { featurizer } = this.tagger
    featurizer.read(text)
    const rows = featurizer.rows.slice(0, text.length * FEATURES)
    const scores = new Float64Array(text.length * STATES)
    sumEmissions(this.frozen, rows, FEATURES, text.length, scores)
    return { rows, scores: Float32Array.from(scores) }
  }
}
