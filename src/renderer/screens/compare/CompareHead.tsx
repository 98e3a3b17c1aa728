import { Button, Popover, Progress, Tooltip } from '@mantine/core'
import type { Agreement } from '#core/compare/agreement'
import { useText } from '#renderer/i18n/i18n'
import type { TextKey } from '#renderer/i18n/texts'
import { closeOther, compareAgain, stopComparing, useCompare, type Other } from '#renderer/state/compare/store'
import { useSession } from '#renderer/state/session'
import { AgreementTable } from './AgreementTable'
import { figure } from './figure'
import styles from './compare.module.css'

/** With whom, and in how much the two agree. */
export function CompareHead({ other }: { readonly other: Other }) {
  const text = useText()
  const progress = useCompare((state) => state.progress)
  const agreement = useCompare((state) => state.agreement)
  const mine = useSession((session) => session.project?.name)
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{text('compare:title')}</h1>
      <div className={styles.other}>
        <strong title={other.path}>{other.name === mine ? `${other.name} (${folderOf(other.path)})` : other.name}</strong>
        <span>
          {[
            text('compare:pages', { count: other.matched.length }),
            ...(other.onlyMine > 0 ? [text('compare:only-mine', { count: other.onlyMine })] : []),
            ...(other.onlyTheirs.count > 0 ? [text('compare:only-theirs', { count: other.onlyTheirs.count })] : []),
          ].join(' · ')}
        </span>
      </div>
      {agreement !== null && <Figures agreement={agreement} />}
      <div className={styles.headTools}>
        {progress === null ? (
          <Button size="xs" variant="default" onClick={() => void compareAgain()}>
            {text('compare:again')}
          </Button>
        ) : (
          <>
            <div className={styles.progress}>
              <Progress aria-label={text('compare:comparing', progress)} value={(100 * progress.done) / Math.max(1, progress.total)} size="sm" />
              <span>{text('compare:comparing', progress)}</span>
            </div>
            <Button size="xs" variant="default" onClick={stopComparing}>
              {text('compare:stop')}
            </Button>
          </>
        )}
        <Button size="xs" variant="default" onClick={() => void closeOther()}>
          {text('compare:another')}
        </Button>
      </div>
    </div>
  )
}

/** The last part of a path: a copy of a project has the name of the project, and is told apart by its folder. */
function folderOf(path: string): string {
  return path.split(/[\\/]/u).findLast((part) => part !== '') ?? path
}

/** The figures that matter most; all of them are one click away. */
function Figures({ agreement }: { readonly agreement: Agreement }) {
  const text = useText()
  if (agreement.documents === 0) return <span className={styles.noFigures}>{text('compare:agreement-none')}</span>
  const shown: readonly [name: TextKey, hint: TextKey, value: number | null][] = [
    ['compare:kappa', 'compare:kappa-hint', agreement.kappa],
    ['compare:f1', 'compare:f1-hint', agreement.mentions.f1],
    ['compare:boundaries', 'compare:boundaries-hint', agreement.boundaries.f1],
    ['compare:roles', 'compare:roles-hint', agreement.roles.kappa],
  ]
  return (
    <Popover position="bottom" shadow="md" width={560} trapFocus>
      <Popover.Target>
        <button type="button" className={styles.figures} aria-label={text('compare:agreement')}>
          {shown.map(([name, hint, value]) => (
            <Tooltip key={name} label={text(hint)} multiline w={320}>
              <span className={styles.figure}>
                <span>{text(name)}</span>
                <b>{figure(value)}</b>
              </span>
            </Tooltip>
          ))}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <AgreementTable agreement={agreement} />
      </Popover.Dropdown>
    </Popover>
  )
}
