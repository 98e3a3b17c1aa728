import { z } from 'zod'
import { capabilitiesSchema } from '../capabilities'
import { failureSchema } from '../failure'

/** A project that was open before, newest first in lists. */
export const recentProjectSchema = z.object({ dir: z.string(), name: z.string(), openedAt: z.iso.datetime() })

/** How the articles of a project are shown in Review. */
export const reviewViewSchema = z.object({
  /** `by` is a column, or `label:NAME` for the mentions of one label. */
  order: z.object({ by: z.string(), descending: z.boolean() }),
  /** In headline, newspaper or file name. */
  words: z.string(),
  /** None stands for all. */
  statuses: z.array(z.enum(['todo', 'doing', 'done', 'left-out'])),
  /** Empty for articles of which no newspaper is known; null for all. */
  newspaper: z.string().nullable(),
  /** From and up to these dates, both included, as far as they are written: `2020-12` is the whole month. Empty: open. */
  from: z.string(),
  to: z.string(),
  only: z.array(z.enum(['problems', 'doubts', 'linked'])),
  /** Words in the reading texts; left out for none. */
  search: z.string().optional(),
})

export type ReviewView = z.infer<typeof reviewViewSchema>

/** A key with its modifiers, or several pressed one after the other, parted by blanks. */
const STROKES = /^(?:(?:Mod|Ctrl|Meta|Alt|Shift)\+)*[^\s+]+(?: (?:(?:Mod|Ctrl|Meta|Alt|Shift)\+)*[^\s+]+)*$|^(?:(?:Mod|Ctrl|Meta|Alt|Shift)\+)*\+$/u

/** What a person chose once and expects to find again, kept outside of any project. */
export const preferencesSchema = z.object({
  language: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Where the last session was left: opened again at the next start. */
  lastProject: z.string().nullable(),
  /** Project folder → id of the document that was open there last. */
  lastDocument: z.record(z.string(), z.string()),
  recentProjects: z.array(recentProjectSchema),
  /** Widths of the side columns in CSS pixels; 0 is folded away. */
  columns: z.object({ left: z.number(), right: z.number() }),
  reviewViews: z.array(z.object({ name: z.string().min(1), view: reviewViewSchema })).optional(),
  /** Label → the least chance with which a suggestion of it is shown; the usual one where none is named. */
  suggestLeast: z.record(z.string(), z.number().min(0).max(1)).optional(),
  /** File or folder that Galley was started with → the project made for it, found again at the next such start. */
  projectFor: z.record(z.string(), z.string()).optional(),
  /** Command → its shortcuts, where a person chose others than those it came with. */
  keys: z.record(z.string(), z.array(z.string().regex(STROKES)).min(1)).optional(),
  /** Hints for who sees a screen first: those that were shown and understood, and whether no more are wanted. */
  hints: z.object({ off: z.boolean(), seen: z.array(z.string()) }).optional(),
})

export type Preferences = z.infer<typeof preferencesSchema>

/** What holds before a person chose anything. */
export const FIRST_PREFERENCES: Preferences = {
  language: 'system',
  theme: 'system',
  lastProject: null,
  lastDocument: {},
  recentProjects: [],
  columns: { left: 260, right: 340 },
}

export const startSchema = z.object({
  version: z.string(),
  capabilities: capabilitiesSchema,
  preferences: preferencesSchema,
  /** The folder of a project that this start is about (`--project`, or made for `openPaths`); null: the last one. */
  openProject: z.string().nullable(),
  /** Files and folders that Galley was started with: to be imported into `openProject`, once. */
  openPaths: z.array(z.string()),
  /** What the start found: a project left half-written, a preference file that was damaged. */
  notices: z.array(failureSchema),
})

export const appCalls = {
  /** The first call of every window. */
  'app.start': {
    request: z.object({
      /** The languages of the person's system as the window knows them, best first, as BCP 47 tags. */
      languages: z.array(z.string()).max(100),
    }),
    answer: startSchema,
  },
  /** The answer to the event `host.closing`: `saved` is false when something could not be saved. */
  'app.readyToClose': { request: z.object({ saved: z.boolean() }), answer: z.object({}) },
  'preferences.set': { request: preferencesSchema.partial(), answer: preferencesSchema },
} as const
