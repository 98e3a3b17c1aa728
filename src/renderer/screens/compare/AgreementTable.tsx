import type { Agreement, SharedWithF1 } from '#core/compare/agreement'
import { useText } from '#renderer/i18n/i18n'
import { figure } from './figure'
import styles from './compare.module.css'

/** Every figure of agreement, with what each of the two has, and what the figures mean. */
export function AgreementTable({ agreement }: { readonly agreement: Agreement }) {
  const text = useText()
  const { kappa, labels, mentions, boundaries, articles, roles } = agreement
  const row = (name: string, { f1, mine, theirs, both }: SharedWithF1, kappaHere: number | null | undefined) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{kappaHere === undefined ? '' : figure(kappaHere)}</td>
      <td>{figure(f1)}</td>
      <td>{mine}</td>
      <td>{theirs}</td>
      <td>{both}</td>
    </tr>
  )
  return (
    <div className={styles.agreement}>
      <p>{text('compare:agreement-of', { count: agreement.documents })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('compare:label')}</th>
            <th scope="col">{text('compare:kappa-short')}</th>
            <th scope="col">{text('compare:f1-short')}</th>
            <th scope="col">{text('compare:mine')}</th>
            <th scope="col">{text('compare:theirs')}</th>
            <th scope="col">{text('compare:both-have')}</th>
          </tr>
        </thead>
        <tbody>
          {row(text('compare:all-labels'), mentions, kappa)}
          {labels.map((label) => row(label.label, label, label.kappa))}
          {row(text('compare:boundaries'), boundaries, undefined)}
          {row(text('compare:articles'), articles, undefined)}
          <tr>
            <th scope="row">{text('compare:roles')}</th>
            <td>{figure(roles.kappa)}</td>
            <td colSpan={4} />
          </tr>
        </tbody>
      </table>
      <dl>
        {(['kappa', 'f1', 'boundaries', 'articles', 'roles'] as const).map((name) => (
          <div key={name}>
            <dt>{text(`compare:${name}`)}</dt>
            <dd>{text(`compare:${name}-hint`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
