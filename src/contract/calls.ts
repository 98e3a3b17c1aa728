import type { z } from 'zod'
import { annotationCalls } from './calls/annotations'
import { appCalls } from './calls/app'
import { compareCalls } from './calls/compare'
import { documentCalls } from './calls/documents'
import { entityCalls } from './calls/entities'
import { exportCalls } from './calls/export'
import { importCalls } from './calls/import'
import { labelCalls } from './calls/labels'
import { placeCalls } from './calls/places'
import { projectCalls } from './calls/projects'
import { reviewCalls } from './calls/review'
import { splitterCalls } from './calls/splitter'
import { suggestCalls } from './calls/suggest'

/** The one table of everything the renderer can ask: name → schema of the request and of the answer. */
export const CALLS = { ...appCalls, ...projectCalls, ...documentCalls, ...importCalls, ...exportCalls, ...placeCalls, ...reviewCalls, ...suggestCalls, ...entityCalls, ...labelCalls, ...splitterCalls, ...compareCalls, ...annotationCalls } as const

export type CallName = keyof typeof CALLS
export type RequestOf<N extends CallName> = z.infer<(typeof CALLS)[N]['request']>
export type AnswerOf<N extends CallName> = z.infer<(typeof CALLS)[N]['answer']>

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(CALLS, name)
}
