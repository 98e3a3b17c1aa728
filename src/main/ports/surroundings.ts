import type { Capabilities } from '#contract/capabilities'

/** What differs from host to host and from machine to machine, and does not change while Galley runs. */
export interface Surroundings {
  readonly version: string
  readonly capabilities: Capabilities
  /** The system's languages, best first, as BCP 47 tags. */
  readonly systemLanguages: readonly string[]
  /** The person's own folder: where the app's folder list begins. */
  readonly home: string
  /** Where new projects go by default; it need not exist yet. */
  readonly projects: string
  /** Where what can be made again is kept: it may be emptied at any time. It need not exist yet. */
  readonly cache: string
  /** The folder of the sample pages that come with Galley. */
  readonly samples: string
  /** What this start is about: a project folder, and paths to import into it. */
  readonly launch: { readonly project: string | null; readonly paths: readonly string[] }
}
