import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { groupProblems } from './groupProblems.ts'
import { inLines } from './inLines.ts'
import styles from './import.module.css'
import { useColumnNames } from './useColumnNames.ts'
import type { ImportPreview } from './useImport.ts'

const FIRST = 12
const MOST_ROWS = 6

/** What in the file could not be understood, row by row. Nobody is left out because of it unless the row names nobody. */
export function ImportProblems({ preview }: { preview: ImportPreview }) {
  const { t, i18n } = useTranslation('people')
  const columnName = useColumnNames(preview)
  const [showAll, setShowAll] = useState(false)
  const problems = preview.problems.filter(({ message }) => message !== 'halfNames').map((problem) => inLines(problem, preview.lines))
  if (problems.length === 0) return null
  const groups = groupProblems(problems)
  const shown = showAll ? groups : groups.slice(0, FIRST)
  const where = (rows: readonly number[]) => {
    if (rows[0] === 0) return t('import.inHeading')
    const named = rows.slice(0, MOST_ROWS).join(', ')
    return rows.length > MOST_ROWS
      ? t('import.inRowsMore', { rows: named, count: rows.length - MOST_ROWS })
      : t('import.inRows', { rows: named, count: rows.length })
  }
  return (
    <section className={styles.problems} aria-labelledby="import-problems">
      <h3 id="import-problems">{t('import.problems', { count: groups.length })}</h3>
      <ul>
        {shown.map(({ rows, column, message, value }, index) => (
          <li key={index}>
            <span className={styles.where}>
              {where(rows)}
              {column === '' ? null : ` · ${columnName(column)}`}
            </span>
            <span>{i18n.exists(`people:problems.${message}`) ? t(`problems.${message}`, { column, value }) : value}</span>
          </li>
        ))}
      </ul>
      {shown.length < groups.length ? (
        <div>
          <Button size="small" variant="quiet" onPress={() => setShowAll(true)}>
            {t('import.allProblems', { count: groups.length - shown.length })}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
