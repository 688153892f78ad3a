import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PEOPLE_COLUMNS } from '../../../../../shared/domain/people/import/peopleColumns.ts'
import type { PeopleColumn } from '../../../../../shared/domain/people/import/peopleColumns.ts'
import { Button } from '../../../../ui/Button.tsx'
import { ChevronDownIcon } from '../../../../ui/icons.tsx'
import { Select } from '../../../../ui/Select.tsx'
import styles from './import.module.css'
import { useColumnNames } from './useColumnNames.ts'
import type { ImportPreview } from './useImport.ts'

type Props = { preview: ImportPreview; onChange: (field: PeopleColumn, heading: string | null) => void }

/** Which column of the file feeds which of our fields, with an example; fields that nothing feeds wait behind a button. */
export function ColumnChoices({ preview, onChange }: Props) {
  const { t } = useTranslation('people')
  const columnName = useColumnNames(preview)
  const [showAll, setShowAll] = useState(false)
  const [touched, setTouched] = useState<readonly PeopleColumn[]>([])
  const { map, columns, sample, remembered } = preview
  const halves = map.firstName !== undefined || map.lastName !== undefined
  const isUsed = (field: PeopleColumn): boolean => {
    if (map[field] !== undefined || touched.includes(field)) return true
    return field === 'name' ? !halves : (field === 'firstName' || field === 'lastName') && halves
  }
  const used = PEOPLE_COLUMNS.filter(isUsed)
  const others = PEOPLE_COLUMNS.length - used.length
  const headings = [...new Set(columns)].map((name) => ({ id: name, name: columnName(name) }))
  const example = (heading: string | undefined) => {
    const at = heading === undefined ? -1 : columns.indexOf(heading)
    const value = at < 0 ? undefined : sample.map((row) => row[at]?.trim()).find(Boolean)
    return value === undefined ? undefined : t('import.example', { value })
  }
  return (
    <section className={styles.section} aria-labelledby="import-columns">
      <h3 id="import-columns">{t('import.columns')}</h3>
      <p className={styles.quiet}>{t(remembered ? 'import.remembered' : preview.headings ? 'import.guessed' : 'import.guessedByCells')}</p>
      <div className={styles.columns}>
        {(showAll ? PEOPLE_COLUMNS : used).map((field) => (
          <Select
            key={field}
            label={t(`columns.${field}`)}
            items={headings}
            value={map[field] ?? null}
            emptyName={t('import.noColumn')}
            description={
              example(map[field]) ?? (field === 'name' && map.name === undefined && !halves ? t('import.nameNeeded') : undefined)
            }
            onChange={(heading: string | null) => {
              setTouched((before) => [...before, field])
              onChange(field, heading)
            }}
          />
        ))}
      </div>
      {!showAll && others > 0 ? (
        <div>
          <Button size="small" variant="quiet" onPress={() => setShowAll(true)}>
            {t('import.more', { count: others })}
            <ChevronDownIcon />
          </Button>
        </div>
      ) : null}
    </section>
  )
}
