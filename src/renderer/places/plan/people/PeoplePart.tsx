import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { usePlan } from '../saving/planContext.ts'
import { AddPerson } from './AddPerson.tsx'
import { PastePeople } from './PastePeople.tsx'
import { PeopleCounts } from './PeopleCounts.tsx'
import styles from './PeoplePart.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { findPeople } from './findPeople.ts'

const SEARCH_FROM = 12

/** Who comes: typed one by one or pasted from a list. */
export function PeoplePart() {
  const { t } = useTranslation('plan')
  const { plan } = usePlan()
  const [pasted, setPasted] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const people = plan.participants
  const shown = findPeople(people, search)
  return (
    <div className={styles.part}>
      <div className={styles.top}>
        <AddPerson onPasteList={setPasted} />
        <Button onPress={() => setPasted('')}>{t('people.paste')}</Button>
      </div>
      {people.length === 0 ? (
        <EmptyState title={t('people.none')}>{t('people.noneAbout')}</EmptyState>
      ) : (
        <>
          <PeopleCounts people={people} />
          {people.length >= SEARCH_FROM ? (
            <TextField
              className={styles.search}
              type="search"
              label={t('people.search')}
              hideLabel
              placeholder={t('people.search')}
              value={search}
              onChange={setSearch}
            />
          ) : null}
          <p className={styles.found} role="status">
            {search.trim() === '' ? null : t('people.found', { count: shown.length })}
          </p>
          <PeopleTable people={shown} />
        </>
      )}
      <PastePeople text={pasted} onChange={setPasted} />
    </div>
  )
}
