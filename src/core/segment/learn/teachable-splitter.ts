import { splitterOf } from '../create-splitter'
import type { Segmentation, Splitter } from '../segmentation'
import { unpackWeights } from '../weights'
import type { CorrectedPage } from './corrected-page'
import { learnFrom, newProfile, withProfile, type Profile } from './profile'
import { packProfile, unpackProfile, type ProfileProblem } from './profile-bytes'

/** A profile as it is handed about: `id` is the same for the same bytes. */
export interface ProfileFile {
  readonly id: string
  readonly bytes: Uint8Array
}

/** What can be said of a profile. */
export interface ProfileFacts {
  /** The names of the pages that were learnt, oldest first. */
  readonly pages: readonly string[]
  /** False as long as the shipped weights have been the best: pages are split as without it. */
  readonly isFollowed: boolean
}

export type ProfileLook = ({ readonly ok: true } & ProfileFacts) | { readonly ok: false; readonly problem: ProfileProblem }

/** A splitter that goes along with what editors taught. */
export interface TeachableSplitter {
  /** Splits as shipped (null), or with a profile. One that cannot be used is as none: `look` tells beforehand. */
  readonly split: (text: string, profile: ProfileFile | null) => Segmentation
  readonly look: (bytes: Uint8Array) => ProfileLook
  /** The bytes of the profile after one more corrected page; null begins a new one, and without a page that is all. */
  readonly learn: (profile: Uint8Array | null, page: CorrectedPage | null) => ProfileFacts & { readonly bytes: Uint8Array }
}

/** A teachable splitter with these shipped weights; throws `UnfitWeights` as `createSplitter`. */
export function createTeachableSplitter(weights: Uint8Array): TeachableSplitter {
  const model = unpackWeights(weights)
  const shipped = splitterOf(model)
  /** The splitter of the profile that was used last: a project's pages come one after the other. */
  let last: { readonly id: string; readonly split: Splitter } | null = null
  const factsOf = (profile: Profile): ProfileFacts => ({ pages: profile.pages, isFollowed: withProfile(model, profile) !== model })
  return {
    split: (text, file) => {
      if (file === null) return shipped(text)
      if (last?.id !== file.id) {
        const read = unpackProfile(file.bytes, model)
        last = { id: file.id, split: read.ok ? splitterOf(withProfile(model, read.profile)) : shipped }
      }
      return last.split(text)
    },
    look: (bytes) => {
      const read = unpackProfile(bytes, model)
      return read.ok ? { ok: true, ...factsOf(read.profile) } : read
    },
    learn: (bytes, page) => {
      const read = bytes === null ? null : unpackProfile(bytes, model)
      const before = read?.ok === true ? read.profile : newProfile(model)
      const profile = page === null ? before : learnFrom(model, before, page)
      return { bytes: packProfile(profile, model), ...factsOf(profile) }
    },
  }
}
