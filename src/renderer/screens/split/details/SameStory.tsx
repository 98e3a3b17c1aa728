import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import type { Article } from '#core/document/model'
import { useText } from '#renderer/i18n/i18n'
import { edit } from '#renderer/state/document-store'
import { openDocument } from '#renderer/state/open-document'
import { useRows } from '#renderer/state/review/rows'
import { useSession } from '#renderer/state/session'
import styles from './details.module.css'

/** The articles that it was linked with as the same story: to go to, and to take the link back. Those linked with it are known once Review was opened. */
export function SameStory({ document, article }: { readonly document: string; readonly article: Article }) {
  const text = useText()
  const documents = useSession((session) => session.documents)
  const own = `${document}/${article.id}`
  const story = useRows((state) => state.stories.get(own))
  const said = article.sameStory ?? []
  const others = [...new Set([...said, ...(story ?? []).map(({ key }) => key)])].filter((id) => id !== own)
  if (others.length === 0) return null
  const nameOf = (id: string): string => {
    const [page = ''] = id.split('/')
    const name = documents.find((one) => one.id === page)?.name ?? id
    const headline = story?.find(({ key }) => key === id)?.headline ?? ''
    return headline === '' ? name : `${headline} · ${name}`
  }
  return (
    <>
      <h4 className={styles.page}>{text('details:same-story')}</h4>
      <ul className={styles.stories}>
        {others.map((id) => (
          <li key={id}>
            <button type="button" title={nameOf(id)} onClick={() => openDocument(id.split('/')[0]!, { article: id.split('/')[1] })}>
              {nameOf(id)}
            </button>
            {said.includes(id) && (
              <Tooltip label={text('details:unlink')}>
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`${text('details:unlink')}: ${nameOf(id)}`} onClick={() => edit({ kind: 'unlink-story', article: article.id, to: id })}>
                  <IconLinkOff size={15} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
