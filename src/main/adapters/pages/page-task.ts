import type { CorrectedPage } from '#core/segment/learn/corrected-page'
import type { ProfileFile } from '#core/segment/learn/teachable-splitter'
import type { AnnotationRequest, PageBytes, SplitRequest, SurveyRequest } from '../../ports/pages'

/** What a page worker is asked to do. Plain data: it crosses to another thread. */
export type PageTask =
  | { readonly kind: 'look'; readonly page: PageBytes; readonly preferred: string | null }
  | { readonly kind: 'sample'; readonly page: PageBytes; readonly encoding: string }
  | { readonly kind: 'split'; readonly request: SplitRequest }
  | { readonly kind: 'segment'; readonly text: string; readonly profile: ProfileFile | null }
  | { readonly kind: 'labels'; readonly page: PageBytes; readonly encoding: string | null; readonly profile: ProfileFile | null }
  | { readonly kind: 'profile'; readonly bytes: Uint8Array }
  | { readonly kind: 'learn'; readonly profile: Uint8Array | null; readonly page: CorrectedPage | null }
  | { readonly kind: 'annotations'; readonly request: AnnotationRequest }
  | { readonly kind: 'survey'; readonly request: SurveyRequest }

/** What a page worker is started with. */
export interface PageWorkerData {
  /** The splitter's weights. */
  readonly weights: Uint8Array
}
