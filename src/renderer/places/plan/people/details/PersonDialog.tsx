import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { RecordHistoryDialog } from '../../../../history/RecordHistoryDialog.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { AutoTextField } from '../../saving/AutoTextField.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { TEXT_LIMIT } from '../fields.ts'
import type { CheckFieldOf, ListFieldOf, TextFieldOf } from '../fields.ts'
import { ExportPerson } from '../privacy/ExportPerson.tsx'
import type { PeopleWords } from '../usePeopleWords.ts'
import { ListTextField } from './ListTextField.tsx'
import styles from './PersonDialog.module.css'

type Props = { person: Participant; words: PeopleWords; onClose: () => void; onErase: () => void }

/** Everything about one person; stored as it is typed. */
export function PersonDialog({ person, words, onClose, onErase }: Props) {
  const { t } = useTranslation(['people', 'plan'])
  const { queue } = usePlan()
  const [historyOpen, setHistoryOpen] = useState(false)
  const country = words.countryName(person.country)
  const edit = (fields: Partial<Participant>) => queue.edit('participant', person.id, fields, 'now')
  const text = (
    field: TextFieldOf,
    more: { description?: string; multiline?: boolean; rows?: number; autoFocus?: boolean; type?: 'email' } = {},
  ) => (
    <AutoTextField
      entity="participant"
      record={person}
      field={field}
      stored={person[field]}
      label={t(`people:field.${field}`)}
      maxLength={TEXT_LIMIT[field]}
      autoComplete="off"
      {...more}
    />
  )
  const list = (field: ListFieldOf, about: string) => (
    <ListTextField
      field={field}
      label={t(`people:field.${field}`)}
      description={about}
      value={person[field]}
      onChange={(entries) => edit({ [field]: entries })}
    />
  )
  const consent = (field: CheckFieldOf) => (
    <Checkbox isSelected={person[field]} onChange={(isOn) => edit({ [field]: isOn })}>
      {t(`people:details.${field}`)}
    </Checkbox>
  )
  return (
    <Dialog
      title={person.name}
      isOpen
      size="wide"
      onOpenChange={onClose}
      footer={
        <>
          <div className={styles.others}>
            <Button size="small" variant="quiet" onPress={() => setHistoryOpen(true)}>
              {t('plan:history.show')}
            </Button>
            <ExportPerson person={person} />
            <Button size="small" variant="danger" onPress={onErase}>
              {t('people:erase.open')}
            </Button>
          </div>
          <Button variant="primary" onPress={onClose}>
            {t('people:details.done')}
          </Button>
        </>
      }
    >
      <section className={styles.group} aria-label={t('people:details.who')}>
        {text('name', { autoFocus: true })}
        {text('organisation')}
        <Select
          label={t('people:field.stakeholderType')}
          items={words.typeChoices(person.stakeholderType)}
          value={person.stakeholderType}
          emptyName={t('people:untold')}
          onChange={(stakeholderType: string | null) => edit({ stakeholderType })}
        />
        <Select label={t('people:field.role')} items={words.roleChoices} value={person.role} onChange={(role) => edit({ role })} />
        {text('city')}
        {text('country', country === person.country ? {} : { description: country })}
        {list('languages', t('people:details.listAbout'))}
        {text('email', { type: 'email' })}
      </section>
      <section className={styles.section} aria-labelledby="person-seating">
        <h3 id="person-seating">{t('people:details.seating')}</h3>
        <div className={styles.group}>
          {list('together', t('people:details.togetherAbout'))}
          {list('apart', t('people:details.apartAbout'))}
          {list('wishes', t('people:details.wishesAbout'))}
          {text('access', { description: t('people:details.accessAbout'), multiline: true, rows: 2 })}
        </div>
      </section>
      <section className={styles.section} aria-labelledby="person-consents">
        <h3 id="person-consents">{t('people:details.consents')}</h3>
        <div className={styles.consents}>
          {consent('listConsent')}
          {consent('quoteConsent')}
          {consent('photoConsent')}
        </div>
      </section>
      <RecordHistoryDialog entity="participant" id={person.id} name={person.name} isOpen={historyOpen} onOpenChange={setHistoryOpen} />
    </Dialog>
  )
}
