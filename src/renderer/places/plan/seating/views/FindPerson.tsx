import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useSeating } from '../seatingContext.ts'
import { showRoute, useSeatingView } from '../seatingView.ts'
import { findPeople } from '../../people/findPeople.ts'
import styles from './views.module.css'

const MOST = 6

/** Typing a name shows the route of the person as soon as only one fits, and a few to choose from before that. */
export function FindPerson() {
  const { t } = useTranslation('seating')
  const { people, seats } = useSeating()
  const { search, personId } = useSeatingView()
  const seated = (seats?.people ?? []).flatMap((id) => people.get(id) ?? [])
  const find = (typed: string) => (typed.trim() === '' ? [] : findPeople(seated, typed))
  const found = find(search)
  const type = (typed: string) => {
    const fitting = find(typed)
    useSeatingView.setState({ search: typed, personId: fitting.length === 1 ? fitting[0]!.id : null })
  }
  return (
    <div className={styles.find}>
      <TextField
        type="search"
        label={t('find.label')}
        hideLabel
        placeholder={t('find.label')}
        value={search}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) showRoute(found[0].id)
        }}
      />
      <div className={styles.hits} role="status">
        {search.trim() === '' || personId !== null ? null : found.length === 0 ? (
          <span className={styles.quiet}>{t('find.nobody')}</span>
        ) : (
          <>
            {found.slice(0, MOST).map((person) => (
              <Button key={person.id} size="small" variant="quiet" onPress={() => showRoute(person.id)}>
                {person.name}
              </Button>
            ))}
            {found.length > MOST ? <span className={styles.quiet}>{t('find.more', { count: found.length - MOST })}</span> : null}
          </>
        )}
      </div>
    </div>
  )
}
