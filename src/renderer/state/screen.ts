/** The screens, in the order of the tabs. Welcome is what is shown while no project is open; settings has no tab, compare is reached from review. */
export const SCREENS = ['welcome', 'library', 'split', 'tag', 'review', 'compare', 'entities', 'export', 'settings'] as const

export type Screen = (typeof SCREENS)[number]
