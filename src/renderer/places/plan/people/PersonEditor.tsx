import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../shared/domain/records/records.ts'
import { RecordHistoryDialog } from '../../../history/RecordHistoryDialog.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Select } from '../../../ui/Select.tsx'
import { AutoTextField } from '../saving/AutoTextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import styles from './PeopleTable.module.css'
import type { RowFrame } from './PersonRow.tsx'
import type { usePeopleWords } from './usePeopleWords.ts'

type Props = RowFrame & { person: Participant; words: ReturnType<typeof usePeopleWords>; onClose: () => void }

/** All fields of a person in the place of their row; stored as they are typed. */
export function PersonEditor({ person, words, index, measure, onClose }: Props) {
  const { t } = useTranslation('plan')
  const { queue } = usePlan()
  const [historyOpen, setHistoryOpen] = useState(false)
  const edit = (fields: Partial<Participant>) => queue.edit('participant', person.id, fields, 'now')
  const text = (field: 'name' | 'organisation' | 'city' | 'country', maxLength: number) => (
    <AutoTextField
      entity="participant"
      record={person}
      field={field}
      stored={person[field]}
      label={t(`people.${field}`)}
      maxLength={maxLength}
      autoComplete="off"
      autoFocus={field === 'name'}
    />
  )
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      ref={measure}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div role="cell" aria-colspan={6} className={styles.editor}>
        <div className={styles.fields}>
          {text('name', 200)}
          {text('organisation', 300)}
          <Select
            label={t('people.type')}
            items={words.typeChoices(person.stakeholderType)}
            value={person.stakeholderType}
            emptyName={t('people.noType')}
            onChange={(stakeholderType: string | null) => edit({ stakeholderType })}
          />
          {text('city', 120)}
          {text('country', 80)}
          <Select label={t('people.role')} items={words.roleChoices} value={person.role} onChange={(role) => edit({ role })} />
        </div>
        <div className={styles.foot}>
          <Checkbox isSelected={person.listConsent} onChange={(listConsent) => edit({ listConsent })}>
            {t('people.listConsent')}
          </Checkbox>
          <Checkbox isSelected={person.quoteConsent} onChange={(quoteConsent) => edit({ quoteConsent })}>
            {t('people.quoteConsent')}
          </Checkbox>
          <Button size="small" variant="quiet" onPress={() => setHistoryOpen(true)}>
            {t('history.show')}
          </Button>
          <Button className={styles.done ?? ''} onPress={onClose}>
            {t('people.done')}
          </Button>
        </div>
        <RecordHistoryDialog entity="participant" id={person.id} name={person.name} isOpen={historyOpen} onOpenChange={setHistoryOpen} />
      </div>
    </div>
  )
}
