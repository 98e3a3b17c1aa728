import { create } from 'zustand'
import { MOST_DOCUMENTS } from '#contract/calls/review'
import type { DocumentSummary } from '#contract/document'
import type { Failure } from '#contract/failure'
import { storiesOf } from '#core/dataset/stories'
import type { ArticleRow } from '#core/file/article-row'
import { call, on } from '#renderer/client/host'
import { finishBeforeLeaving } from '../leaving'
import { putSummaries, useSession } from '../session'
import { sayFailure } from '../status'

/** An article of the project, with the name of its document. */
export interface ReviewRow extends ArticleRow {
  /** Unique within the project: document and article. */
  readonly key: string
  readonly document: string
  readonly name: string
}

interface Rows {
  /** In the order of the project's documents, and of their pages. Grows while rows are still coming. */
  readonly rows: readonly ReviewRow[]
  /** Article, by its key → all articles of its story that there are, itself among them; only of those that editors linked. */
  readonly stories: ReadonlyMap<string, readonly ReviewRow[]>
  /** Documents of which nothing can be said, with the reason. */
  readonly unreadable: ReadonlyMap<string, Failure>
  /** Documents looked at so far, of how many; null when all rows are there. */
  readonly coming: { readonly done: number; readonly total: number } | null
}

const NONE: Rows = { rows: [], stories: new Map(), unreadable: new Map(), coming: null }

export const useRows = create<Rows>(() => NONE)

/** What is known of each document; whatever was known of another state of it is gone. */
let known = new Map<string, { readonly of: DocumentSummary; readonly rows: readonly ReviewRow[]; readonly failure: Failure | null }>()
let running = false
let watched = 0

/** The first rows are asked for by few documents, so that they are there at once. */
const FIRST = 20

/** Keeps the rows true for as long as somebody looks at them. Gives back how to stop. */
export function watchRows(): () => void {
  watched += 1
  const stops = [
    useSession.subscribe((now, before) => {
      if (now.documents !== before.documents) void load()
    }),
    on('document.changedOnDisk', ({ id }) => {
      known.delete(id)
      void load()
    }),
  ]
  void load()
  return () => {
    watched -= 1
    for (const stop of stops) stop()
  }
}

useSession.subscribe((now, before) => {
  if (now.project?.dir === before.project?.dir) return
  known = new Map()
  useRows.setState(NONE)
})

/** Asks for the rows of all documents that nothing is known of, or that were saved since, in the order of the library. */
async function load(): Promise<void> {
  if (running) return
  running = true
  try {
    await finishBeforeLeaving()
    for (let size = FIRST; watched > 0; size = MOST_DOCUMENTS) {
      const { documents, project } = useSession.getState()
      const wanted = documents.filter((row) => known.get(row.id)?.of !== row)
      if (project === null || wanted.length === 0) break
      const asked = wanted.slice(0, size)
      const answer = await call('review.rows', { ids: asked.map(({ id }) => id) })
      if (useSession.getState().project?.dir !== project.dir) continue
      if (!answer.ok) return sayFailure(answer.failure)
      take(asked, answer.value.documents)
      publish(wanted.length - asked.length)
    }
    publish(0)
  } finally {
    running = false
  }
}

function take(asked: readonly DocumentSummary[], found: readonly { id: string; rows: readonly ArticleRow[]; failure: Failure | null }[]): void {
  const marked: DocumentSummary[] = []
  const answers = new Map(found.map((one) => [one.id, one]))
  for (const of of asked) {
    const answer = answers.get(of.id)
    const rows = (answer?.rows ?? []).map((row) => ({ ...row, key: `${of.id}/${row.article}`, document: of.id, name: of.name }))
    const failure = answer?.failure ?? null
    // The row that the other screens show of it says so too; it is no other state of the document.
    const shown = failure === null || of.unreadable === true ? of : { ...of, unreadable: true as const }
    known.set(of.id, { of: shown, rows, failure })
    if (shown !== of) marked.push(shown)
  }
  putSummaries(marked)
}

function publish(left: number): void {
  const { documents } = useSession.getState()
  const unreadable = new Map<string, Failure>()
  const rows: ReviewRow[] = []
  for (const { id } of documents) {
    const entry = known.get(id)
    if (entry === undefined) continue
    if (entry.failure !== null) unreadable.set(id, entry.failure)
    for (const row of entry.rows) rows.push(row)
  }
  useRows.setState({ rows, stories: storiesIn(rows), unreadable, coming: left === 0 ? null : { done: documents.length - left, total: documents.length } })
}

function storiesIn(rows: readonly ReviewRow[]): Rows['stories'] {
  const stories = storiesOf(rows.flatMap(({ key, sameStory }) => (sameStory === undefined ? [] : [{ id: key, to: sameStory }])))
  if (stories.length === 0) return NONE.stories
  const wanted = new Set(stories.flat())
  const byKey = new Map(rows.flatMap((row) => (wanted.has(row.key) ? [[row.key, row] as const] : [])))
  return new Map(
    stories.flatMap((story) => {
      const there = story.flatMap((key) => byKey.get(key) ?? [])
      return there.map(({ key }) => [key, there] as const)
    }),
  )
}
