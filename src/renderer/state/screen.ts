/** The screens, in the order of the tabs. Welcome is what is shown while no project is open; settings has no tab. */
export const SCREENS = ['welcome', 'library', 'split', 'tag', 'review', 'entities', 'export', 'settings'] as const

export type Screen = (typeof SCREENS)[number]
