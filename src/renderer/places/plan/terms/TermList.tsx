import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { TaxonomyFile } from '../../../../shared/domain/taxonomy/taxonomy.ts'
import { mergeTerms, termLabel } from '../../../../shared/domain/taxonomy/terms.ts'
import { ChevronRightIcon } from '../../../ui/icons.tsx'
import { usePlan } from '../saving/planContext.ts'
import { AddTerm } from './AddTerm.tsx'
import { groupsOf } from './groupsOf.ts'
import styles from './TermList.module.css'
import { TermRow } from './TermRow.tsx'

/** One list, closed until somebody opens it: where its wording comes from, and its terms. */
export function TermList({ file }: { file: TaxonomyFile }) {
  const { t, i18n } = useTranslation('plan')
  const { plan } = usePlan()
  const terms = mergeTerms(file, plan.terms)
  const hidden = terms.filter((term) => !term.active).length
  const own = terms.filter((term) => term.own).length
  const title = termLabel({ code: file.id, label: file.title }, i18n.language)
  const facts = [
    t('terms.count', { count: terms.length }),
    hidden > 0 ? t('terms.hidden', { count: hidden }) : null,
    own > 0 ? t('terms.own', { count: own }) : null,
  ].filter((fact) => fact !== null)
  return (
    <Disclosure className={styles.list}>
      <Heading level={2} className={styles.heading}>
        <AriaButton slot="trigger" className={styles.trigger}>
          <span className={styles.chevron}>
            <ChevronRightIcon />
          </span>
          <span className={styles.title}>{title}</span>
          <span className={styles.facts}>{facts.join(', ')}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className={styles.panel}>
        <p className={styles.source}>{t('terms.source', { source: file.source, version: file.version })}</p>
        {groupsOf(terms).map(({ key, name, terms: ofGroup }) => (
          <Fragment key={key}>
            {name ? <h3 className={styles.group}>{termLabel({ code: key, label: name }, i18n.language)}</h3> : null}
            <ul className={styles.terms}>
              {ofGroup.map((term) => (
                <TermRow key={term.code} file={file} term={term} />
              ))}
            </ul>
          </Fragment>
        ))}
        <AddTerm taxonomy={file.id} title={title} />
      </DisclosurePanel>
    </Disclosure>
  )
}
