import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { editMentions } from '#core/document/mention-edits'
import type { Article, Document } from '#core/document/model'
import type { ForeignFile, ImportedText } from '#core/import-formats/imported'
import { placeMentions, visibleOf } from '#core/import-formats/place-mentions'
import { READERS, type ReaderName } from '#core/import-formats/readers'
import { readingOf } from '#core/reading/reading'
import type { Files } from '../../../ports/files'
import { writableProject } from '../../../services/session'
import type { RequestOf } from '#contract/calls'
import { EXIT, UsageError, type Command, type Terminal } from '../command'

/** `galley import-annotations PATH… --project DIR --format NAME` */
export const importAnnotationsCommand: Command = {
  async run(args, terminal) {
    const { texts, services, session, files, say, result } = terminal
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { project: { type: 'string' }, format: { type: 'string' } } })
    if (values.project === undefined) throw new UsageError(texts.needs('--project DIR'))
    if (positionals.length === 0) throw new UsageError(texts.needsPaths)
    const known = Object.keys(READERS) as ReaderName[]
    const format = known.find((name) => name === values.format)
    if (format === undefined) throw new UsageError(texts.unknownFormat(values.format ?? '', known.join(', ')))

    const found: ForeignFile[] = []
    for (const path of positionals) found.push(...(await filesAt(files, resolve(path))))
    const imported = READERS[format](found)
    await services.handlers['projects.open']({ dir: resolve(values.project) }, session)
    const counts = await placeAll(terminal, imported.texts)
    for (const { where, reason, detail } of imported.problems) result(`${where}\t${reason}\t${detail.replace(/\s+/gu, ' ')}`)
    say(texts.annotations(counts.placed, counts.known, counts.unplaced + imported.problems.length, imported.repaired))
    return counts.unplaced + imported.problems.length > 0 ? EXIT.someFailed : EXIT.fine
  },
}

/** A file, or all files of a folder and below, named as from there. */
async function filesAt(files: Files, path: string, name = ''): Promise<ForeignFile[]> {
  if ((await files.facts(path))?.kind !== 'folder') {
    return [{ name: name || path.replace(/^.*[\\/]/u, ''), content: new TextDecoder('utf-8').decode(await files.read(path)) }]
  }
  const entries = (await files.list(path)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const below = entries.filter(({ kind }) => kind !== 'other').map((entry) => filesAt(files, join(path, entry.name), name === '' ? entry.name : `${name}/${entry.name}`))
  return (await Promise.all(below)).flat()
}

/** Tags every text's mentions in the article that it was exported from, else in the one that has its text. */
async function placeAll({ services, session, result, progress, stopped }: Terminal, texts: readonly ImportedText[]) {
  const project = writableProject(session)
  const options = project.index.settings.reading
  const byArticle = new Map(texts.flatMap((text) => (text.article === null ? [] : [[text.article, text] as const])))
  const byText = new Map(texts.map((text) => [visibleOf(text.text).text, text]))
  const left = new Set(texts.filter(({ mentions }) => mentions.length > 0))
  const counts = { placed: 0, known: 0, unplaced: 0 }
  const rows = [...project.index.rows()]
  for (const [done, { id }] of rows.entries()) {
    if (stopped()) break
    const { document: first, revision } = await services.handlers['documents.open']({ id }, session)
    let document: Document = first
    for (const article of first.articles) {
      const text = textFor(document, article)
      const placed = text === undefined ? null : placeMentions(document, article, text, options)
      if (text === undefined || placed === null) continue
      left.delete(text)
      for (const mention of placed.unplaced) result(`${text.where}\tunplaced\t${mention.label}`)
      counts.unplaced += placed.unplaced.length
      for (const edit of placed.edits) {
        const edited = editMentions(document, [edit])
        if (edited.ok) document = edited.document
        counts[edited.ok ? 'placed' : 'known'] += 1
      }
    }
    if (document !== first) await services.handlers['documents.save']({ document: document as unknown as RequestOf<'documents.save'>['document'], revision }, session)
    progress(done + 1, rows.length)
  }
  for (const { where, mentions } of left) {
    result(`${where}\tno-such-text\t${mentions.length}`)
    counts.unplaced += mentions.length
  }
  return counts

  function textFor(document: Document, article: Article): ImportedText | undefined {
    const named = byArticle.get(`${document.id}/${article.id}`)
    if (named !== undefined || byText.size === 0) return named
    return byText.get(visibleOf(readingOf(document, article, options).text).text)
  }
}
