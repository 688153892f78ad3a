import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaxonomyFile } from '../../../../shared/domain/taxonomy/taxonomy.ts'
import { termLabel } from '../../../../shared/domain/taxonomy/terms.ts'
import type { ListedTerm } from '../../../../shared/domain/taxonomy/terms.ts'
import { ConflictButton } from '../../../history/ConflictButton.tsx'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { usePlan } from '../saving/planContext.ts'
import { TermEditor } from './TermEditor.tsx'
import styles from './TermRow.module.css'

/** A term with its state in words; rename, hide or show, and back to the shipped wording. */
export function TermRow({ file, term }: { file: TaxonomyFile; term: ListedTerm }) {
  const { t, i18n } = useTranslation('plan')
  const { plan, workshopId, offerUndo } = usePlan()
  const [isEditing, setEditing] = useState(false)
  const save = useAction(api.harvest.saveTerm, { undoable: true })
  const name = termLabel(term, i18n.language)
  const record = plan.terms.find((one) => one.taxonomy === file.id && one.code === term.code)
  const shipped = file.terms.find((one) => one.code === term.code)
  const shippedName = shipped ? termLabel(shipped, i18n.language) : null
  const remove = useAction(api.harvest.removeTerm, {
    undoable: true,
    onDone: () => offerUndo(t(term.own ? 'terms.removed' : 'terms.restored', { name: shippedName ?? name }), 'term.remove'),
  })
  const store = (change: Partial<Pick<ListedTerm, 'label' | 'active'>>) =>
    save.mutate({ workshopId, taxonomy: file.id, code: term.code, label: term.label, active: term.active, ...change })
  return (
    <li className={styles.row} data-hidden={term.active ? undefined : ''}>
      {isEditing ? (
        <TermEditor label={term.label} name={name} onSave={(label) => store({ label })} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={styles.state}>
              {[
                term.active ? null : t('terms.isHidden'),
                term.own ? t('terms.isOwn') : null,
                shippedName !== null && shippedName !== name ? t('terms.instead', { name: shippedName }) : null,
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
            {record?.conflicts.map((field) => (
              <ConflictButton key={field} entity="term" id={record.id} field={field} />
            ))}
          </div>
          <div className={styles.buttons}>
            <Button size="small" variant="quiet" aria-label={t('terms.renameOf', { name })} onPress={() => setEditing(true)}>
              {t('terms.rename')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={t(term.active ? 'terms.hideOf' : 'terms.showOf', { name })}
              isDisabled={save.isPending}
              onPress={() => store({ active: !term.active })}
            >
              {t(term.active ? 'terms.hide' : 'terms.show')}
            </Button>
            {record && (term.own || shippedName !== name) ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={t(term.own ? 'terms.removeOf' : 'terms.restoreOf', { name })}
                onPress={() => remove.mutate({ id: record.id })}
              >
                {t(term.own ? 'terms.remove' : 'terms.restore')}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </li>
  )
}
