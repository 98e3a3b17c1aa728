import { countAgreement } from '#core/compare/agreement-counts'
import { compareDocuments } from '#core/compare/compare-documents'
import { decidedIn, type Decision } from '#core/compare/decisions'
import type { Difference } from '#core/compare/difference'
import { entityFinder, type EntityFinder, type EntityNames, type NamedEntity } from '#core/compare/entity-names'
import type { Document } from '#core/document/model'
import { isUntouched } from '#core/document/untouched'
import { resolve, type EntityList } from '#core/entity/entity'
import type { Looked } from '#contract/calls/compare'
import { Failed, failureOf } from '../../ports/failed'
import type { Files } from '../../ports/files'
import { inParallel } from '../in-parallel'
import type { Project } from '../project/project'
import { readDecisions } from './kept-decisions'
import type { OtherWork } from './other-work'

/** A document that both editors have, as it is on disk. */
export interface ComparedDocument {
  readonly mine: Document
  readonly theirs: Document
  readonly names: EntityNames
  readonly decisions: readonly Decision[]
  readonly begun: { readonly mine: boolean; readonly theirs: boolean }
}

/** So many documents are read at a time. */
const WIDTH = 4

/** A project and another editor's work beside it. Reads document by document: nothing stays in memory but their names. */
export class Comparison {
  readonly project: Project
  readonly other: OtherWork
  readonly #files: Files
  #finder: { readonly list: EntityList; readonly find: EntityFinder } | null = null

  constructor(files: Files, project: Project, other: OtherWork) {
    this.#files = files
    this.project = project
    this.other = other
  }

  /** Rejects with why one of the two documents cannot be read; `no-such-document` where they have none. */
  async open(id: string): Promise<ComparedDocument> {
    const mine = await this.project.documents.read(id)
    const theirs = await this.other.read(mine)
    if (theirs === null) throw new Failed('no-such-document', { file: mine.source.name })
    const decisions = await readDecisions(this.#files, this.project.folder, mine)
    return { mine, theirs, decisions, names: await this.#namesFor(mine, theirs), begun: { mine: !isUntouched(mine), theirs: !isUntouched(theirs) } }
  }

  /** How the documents stand, in their order; ids that the project does not have are left out. */
  async look(ids: readonly string[], stopped: () => boolean = () => false): Promise<Looked[]> {
    const known = ids.filter((id) => this.project.index.row(id) !== undefined)
    const found: Looked[] = []
    await inParallel(known, WIDTH, async (id, index) => void (found[index] = await this.#lookAt(id)), stopped)
    return found.flatMap((one) => one)
  }

  async #lookAt(id: string): Promise<Looked> {
    try {
      const compared = await this.open(id)
      const { mine, theirs, begun } = compared
      const all = differencesOf(compared)
      const isDecided = decidedIn(compared.decisions)
      const open: Looked['open'] = {}
      for (const difference of all) if (!isDecided(difference)) open[difference.kind] = (open[difference.kind] ?? 0) + 1
      const left = Object.values(open).reduce((sum, count) => sum + count, 0)
      const counts = begun.mine && begun.theirs ? (countAgreement(mine, theirs) as Looked['counts']) : null
      return { id, begun, counts, open, decided: all.length - left, failure: null }
    } catch (error) {
      const failure = failureOf(error, this.project.index.row(id)?.name ?? id)
      return { id, begun: { mine: false, theirs: false }, counts: null, open: {}, decided: 0, failure }
    }
  }

  async #namesFor(mine: Document, theirs: Document): Promise<EntityNames> {
    const { list } = await this.project.entities.open()
    if (this.#finder?.list !== list) this.#finder = { list, find: entityFinder(list) }
    const { find } = this.#finder
    return { mine: namesIn(mine, list, (_, id) => id), theirs: namesIn(theirs, this.other.entities, find) }
  }
}

/** What the two have otherwise; nothing where the other one has not begun the document. */
export function differencesOf({ mine, theirs, names, begun }: ComparedDocument): readonly Difference[] {
  return begun.theirs ? compareDocuments(mine, theirs, names) : []
}

function namesIn({ mentions }: Document, list: EntityList, find: EntityFinder): Record<string, NamedEntity> {
  const names: Record<string, NamedEntity> = {}
  for (const { entity: id } of mentions) {
    if (id === undefined || Object.hasOwn(names, id)) continue
    const entity = resolve(list, id)
    if (entity === undefined) continue
    const { name, otherNames, label, note, links } = entity
    names[id] = { name, otherNames, label, note, links, mine: find(entity, entity.id) }
  }
  return names
}
