import { useCommands, type Command } from '#renderer/state/commands'
import type { TextKey } from '#renderer/i18n/texts'
import { historyCommands } from '#renderer/state/history-commands'
import type { SplitActions } from './split-actions'
import { ROLE_LETTERS } from './role-letters'

/** What opens beside the text rather than being done at once. */
export interface SplitPopups {
  /** Asks for an article's number; `digit` was typed already. */
  give(digit: string): void
  roles(): void
  /** The other articles that the piece under the caret may belong to. */
  candidates(): void
  goToLine(): void
  /** The context menu, for those without a mouse. */
  menu(): void
  /** The machine is wrong in what it asks at the caret. */
  reject(): void
  /** Opens or closes the card of the article at the caret, at its reading text or at what is known of it. */
  reading(): void
  details(): void
  confirmDetails(): void
  repairs(): void
  /** The menu of the article at the caret. */
  articleMenu(): void
  giveArticle(): void
  dissolve(): void
  /** What the splitter would make of the page now. */
  resplit(): void
}

/** Every action of the split screen with its keys, for the key handler, the palette and the key sheet. */
export function useSplitCommands(actions: SplitActions, popups: SplitPopups): void {
  useCommands([
    command('cut', ['Enter'], actions.toggleCut),
    command('cut-inside', ['Shift+Enter'], actions.cutInside),
    command('join', ['Backspace'], actions.join),
    command('mark', ['Space'], actions.mark),
    { ...command('clear-marks', ['Escape'], actions.clearMarks), when: actions.hasMarks },
    command('give', ['G'], () => popups.give('')),
    ...'0123456789'.split('').map((digit) => digitCommand(digit, popups)),
    command('boundary-up', ['Alt+ArrowUp'], () => actions.moveBoundary('up')),
    command('boundary-down', ['Alt+ArrowDown'], () => actions.moveBoundary('down')),
    command('role-choose', ['R'], popups.roles),
    ...ROLE_LETTERS.map(
      ([role]): Command => ({
        id: `split.role.${role}`,
        title: 'split:role-set',
        titleValues: { role },
        screen: 'split',
        run: () => actions.setRole(role),
      }),
    ),
    command('mark-furniture', ['M'], actions.markFurniture),
    command('part-earlier', ['Alt+Shift+ArrowUp'], () => actions.movePart(-1)),
    command('part-later', ['Alt+Shift+ArrowDown'], () => actions.movePart(1)),
    command('give-article', ['Shift+G'], popups.giveArticle),
    command('dissolve', ['Shift+M'], popups.dissolve),
    command('article-menu', ['C'], popups.articleMenu),
    command('reading', ['O'], popups.reading),
    command('repairs', ['V'], popups.repairs),
    command('details', ['I'], popups.details),
    command('confirm-details', ['Shift+I'], popups.confirmDetails),
    command('next-part', ['J'], () => actions.stepPart(1)),
    command('previous-part', ['K'], () => actions.stepPart(-1)),
    command('next-question', ['N'], actions.nextQuestion),
    command('previous-question', ['Shift+N'], actions.previousQuestion),
    command('accept', ['A'], actions.accept),
    command('reject', ['X'], popups.reject),
    command('other-articles', ['P'], popups.candidates),
    ...historyCommands('split'),
    command('confirm-long', ['Mod+Enter'], actions.confirmAndNext),
    command('resplit', ['Shift+S'], popups.resplit),
    command('find', ['F', 'Mod+F'], actions.find),
    command('find-next', ['F3'], () => actions.findStep(1)),
    command('find-previous', ['Shift+F3'], () => actions.findStep(-1)),
    command('go-to-line', ['Mod+G'], popups.goToLine),
    command('menu', ['Shift+F10', 'ContextMenu'], popups.menu),
  ])
}

function command(what: Titled, keys: readonly string[], run: () => void): Command {
  return { id: `split.${what}`, title: `split:${what}`, keys, screen: 'split', run }
}

type Titled = Extract<TextKey, `split:${string}`> extends `split:${infer Name}` ? Name : never

/** The first digit of an article's number opens the field for it. */
function digitCommand(digit: string, popups: SplitPopups): Command {
  return {
    id: `split.give.${digit}`,
    title: digit === '0' ? 'split:give-new' : 'split:give-to',
    titleValues: { article: digit },
    keys: [digit],
    screen: 'split',
    fixedKeys: true,
    unlisted: digit !== '0',
    keysOnly: digit !== '0',
    run: () => popups.give(digit),
  }
}
