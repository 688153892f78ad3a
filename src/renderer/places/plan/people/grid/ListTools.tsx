import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { ChevronDownIcon, ChevronUpIcon } from '../../../../ui/icons.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import type { GridField } from '../fields.ts'
import { usePeopleView } from '../peopleView.ts'
import type { PeopleWords } from '../usePeopleWords.ts'
import { ColumnsButton } from './ColumnsButton.tsx'
import { filtersInUse } from './filterPeople.ts'
import styles from './ListTools.module.css'
import { PeopleFilters } from './PeopleFilters.tsx'

type Props = { people: readonly Participant[]; words: PeopleWords; fields: readonly GridField[] }

/** Search, filter and columns of the list. */
export function ListTools({ people, words, fields }: Props) {
  const { t } = useTranslation('people')
  const [{ filter }, change] = usePeopleView()
  const inUse = filtersInUse(filter)
  const [isOpen, setOpen] = useState(inUse > 0)
  const id = useId()
  return (
    <>
      <div className={styles.tools}>
        <TextField
          className={styles.search}
          type="search"
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          value={filter.search}
          onChange={(search) => change({ filter: { ...filter, search } })}
        />
        <Button aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onPress={() => setOpen(!isOpen)}>
          {inUse > 0 ? t('filter.inUse', { count: inUse }) : t('filter.open')}
          {isOpen ? <ChevronUpIcon /> : <ChevronDownIcon />}
        </Button>
        <ColumnsButton fields={fields} onChange={(columns) => change({ columns })} />
      </div>
      {isOpen ? <PeopleFilters id={id} people={people} words={words} /> : null}
    </>
  )
}
