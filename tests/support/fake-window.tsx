import { spotlight } from '@mantine/spotlight'
import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { App } from '#renderer/App'
import { connect } from '#renderer/client/host'
import { succeeded } from '#contract/failure'
import type { AnswerOf } from '#contract/calls'
import type { OpenProject } from '#contract/calls/projects'
import type { DocumentSummary } from '#contract/document'
import { NO_IMPORT, useImport } from '#renderer/state/import/import-store'
import { useSearch } from '#renderer/state/search'
import { FIRST_PREFERENCES } from '#contract/calls/app'
import { FIRST_SESSION, useSession } from '#renderer/state/session'
import { start } from '#renderer/state/start'
import { useStatus } from '#renderer/state/status'
import { createFakeHost, type Answers, type FakeHost } from './fake-host'

type Start = AnswerOf<'app.start'>

/** What a host that starts with nothing open says; a test changes what it is about. */
export function startAnswer(change: Partial<Start> = {}): Start {
  return {
    version: '1.2.3',
    capabilities: { nativeDialogs: false, pathsOfDroppedFiles: false, nativeMenu: false, revealFiles: false },
    preferences: FIRST_PREFERENCES,
    openProject: null,
    openPaths: [],
    notices: [],
    ...change,
  }
}

/** A row of the library. */
export function summary(name: string, change: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: name.replace(/\W/gu, '') || 'd',
    name,
    status: 'new',
    characters: 1200,
    articles: 3,
    done: 0,
    mentions: 0,
    doubts: 0,
    confidence: 0.9,
    encoding: 'utf-8',
    importedAt: '2026-03-02T08:00:00Z',
    ...change,
  }
}

/** A project as the host opens it. */
export function project(documents: readonly DocumentSummary[] = [], change: Partial<OpenProject> = {}): OpenProject {
  return {
    dir: '/papers/spring',
    name: '春季版面',
    labels: [{ name: 'PER', title: '人名', key: 'p', colour: 0, guideline: null }],
    documents: [...documents],
    readOnly: null,
    problems: [],
    ...change,
  }
}

export interface FakeWindow {
  readonly host: FakeHost
  readonly user: UserEvent
}

/** The whole window over a fake host, as a person meets it. With a project it starts in that project's library. */
export async function openWindow(answers: Answers = {}, opened: OpenProject | null = null, first: Partial<Start> = {}): Promise<FakeWindow> {
  spotlight.close()
  useSession.setState(FIRST_SESSION, true)
  useStatus.setState({ log: [], saving: { kind: 'nothing-open' }, where: null })
  useImport.setState(NO_IMPORT)
  useSearch.setState({ query: '', searching: false, hits: [], more: false, foundFor: '', asked: 0 })
  const host = createFakeHost({
    'app.start': () => succeeded(startAnswer({ openProject: opened?.dir ?? null, ...first })),
    'preferences.set': (change) => succeeded({ ...FIRST_PREFERENCES, ...withoutUndefined(change) }),
    'entities.list': () => succeeded({ entities: [], serial: 0, problems: [] }),
    'projects.open': () => succeeded(opened ?? project()),
    'suggest.document': () => succeeded({ suggestions: [] }),
    'splitter.state': () => succeeded({ pages: 0, waiting: 0, isFollowed: false, run: null }),
    'suggest.state': () => succeeded({ names: [], learning: { articles: 0, waiting: 0 } }),
    ...answers,
  })
  connect(host.transport)
  const starting = start()
  render(<App starting={starting} />)
  await starting
  return { host, user: userEvent.setup() }
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}
