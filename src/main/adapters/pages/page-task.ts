import type { PageBytes, SplitRequest, SurveyRequest } from '../../ports/pages'

/** What a page worker is asked to do. Plain data: it crosses to another thread. */
export type PageTask =
  | { readonly kind: 'look'; readonly page: PageBytes }
  | { readonly kind: 'sample'; readonly page: PageBytes; readonly encoding: string }
  | { readonly kind: 'split'; readonly request: SplitRequest }
  | { readonly kind: 'segment'; readonly text: string }
  | { readonly kind: 'labels'; readonly page: PageBytes; readonly encoding: string | null }
  | { readonly kind: 'survey'; readonly request: SurveyRequest }

/** What a page worker is started with. */
export interface PageWorkerData {
  /** The splitter's weights. */
  readonly weights: Uint8Array
}
