import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaxonomyId } from '../../../../shared/domain/taxonomy/taxonomyIds.ts'
import { api } from '../../../transport/api.ts'
import { useAction } from '../../../transport/useAction.ts'
import { Button } from '../../../ui/Button.tsx'
import { PlusIcon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './TermRow.module.css'

/** One's own term beside the shipped ones: type it and press Enter. */
export function AddTerm({ taxonomy, title }: { taxonomy: TaxonomyId; title: string }) {
  const { t, i18n } = useTranslation('plan')
  const { workshopId } = usePlan()
  const [words, setWords] = useState('')
  const save = useAction(api.harvest.saveTerm, { undoable: true, onDone: () => setWords('') })
  const submit = () => {
    const name = words.trim()
    if (name === '' || save.isPending) return
    const language = i18n.language.split('-')[0] ?? 'en'
    save.mutate({ workshopId, taxonomy, label: { en: name, [language]: name }, active: true })
  }
  return (
    <div className={styles.add}>
      <TextField
        className={styles.addWords}
        label={t('terms.addTo', { title })}
        hideLabel
        placeholder={t('terms.addPlaceholder')}
        value={words}
        onChange={setWords}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit()
        }}
      />
      <Button onPress={submit} isDisabled={words.trim() === ''}>
        <PlusIcon />
        {t('terms.add')}
      </Button>
    </div>
  )
}
