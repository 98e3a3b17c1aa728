import { z } from 'zod'

export const placeCalls = {
  /** The host's own dialog (capability `nativeDialogs`); an empty list when the person closed it. */
  'places.pick': {
    request: z.object({ kind: z.enum(['files', 'folder', 'project', 'save', 'profile', 'model', 'copy', 'annotations']), suggested: z.string().optional() }),
    answer: z.object({ paths: z.array(z.string()) }),
  },
  /** The folders and texts (or splitter profiles, learned models, copies of projects, annotations) in a folder, for the app's own dialog; null asks for the home folder. */
  'places.list': {
    request: z.object({ dir: z.string().nullable(), files: z.enum(['texts', 'profiles', 'models', 'copies', 'annotations']).optional() }),
    answer: z.object({
      dir: z.string(),
      parent: z.string().nullable(),
      folders: z.array(z.object({ name: z.string(), dir: z.string(), isProject: z.boolean() })),
      files: z.array(z.object({ name: z.string(), path: z.string() })),
    }),
  },
  /** Shows a file in the system's file manager (capability `revealFiles`). */
  'places.reveal': { request: z.object({ path: z.string() }), answer: z.object({}) },
} as const
