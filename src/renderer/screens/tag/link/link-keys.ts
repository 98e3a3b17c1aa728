/** The keys of linking on the Tag screen. */
export const LINK_KEYS = {
  link: ['E'],
  choose: ['Shift+E'],
  same: ['Mod+E'],
  unlink: ['Mod+Shift+E'],
  show: ['Alt+Enter'],
} as const
