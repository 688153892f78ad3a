import { useTranslation } from 'react-i18next'
import { newParticipant } from '../../../../../shared/domain/records/defaults.ts'
import { isCheck, isList, listLine } from '../fields.ts'
import type { PersonField } from '../fields.ts'
import { usePeopleWords } from '../usePeopleWords.ts'
import styles from './import.module.css'
import { inLines } from './inLines.ts'
import type { ImportPreview } from './useImport.ts'

type Row = ImportPreview['people'][number]
const FIELDS: readonly PersonField[] = [
  'organisation',
  'stakeholderType',
  'role',
  'city',
  'country',
  'languages',
  'email',
  'together',
  'apart',
  'wishes',
  'access',
  'listConsent',
  'quoteConsent',
  'photoConsent',
]

/** Why a row adds nobody, where that can be said in a word or two. */
const LEFT: Readonly<Record<string, 'sameAsRow' | 'cancelled' | 'noName'>> = {
  sameAsRow: 'sameAsRow',
  cancelled: 'cancelled',
  noName: 'noName',
}

/** The first people as they will be, and what happens to each. */
export function ImportRows({ preview }: { preview: ImportPreview }) {
  const { t, i18n } = useTranslation('people')
  const words = usePeopleWords()
  const { people, total, map, lines } = preview
  if (people.length === 0) return null
  const fields = FIELDS.filter((field) => map[field] !== undefined)
  const fieldName = (field: string) => (i18n.exists(`people:field.${field}`) ? t(`field.${field}`) : field)
  const shown = (row: Row, field: PersonField): string => {
    const value = { ...newParticipant(row.name), role: null, ...row.fields }
    if (field === 'stakeholderType') return words.typeName(value.stakeholderType)
    if (field === 'role') return value.role === null ? '' : words.roleName(value.role)
    if (field === 'country') return words.countryName(value.country)
    if (isList(field)) return listLine(field, value[field])
    if (isCheck(field)) return field in row.fields ? t(value[field] ? 'yes' : 'no') : ''
    return value[field]
  }
  const reasons = new Map(
    preview.problems.filter(({ message }) => message in LEFT).map((problem) => [problem.row, inLines(problem, lines)] as const),
  )
  const whyLeft = (number: number): string => {
    const reason = reasons.get(number)
    return t(`import.left.${LEFT[reason?.message ?? ''] ?? 'other'}`, { line: reason?.value })
  }
  return (
    <section className={styles.section} aria-labelledby="import-people">
      <h3 id="import-people">{t('import.people')}</h3>
      <div className={styles.scroll} role="region" aria-labelledby="import-people" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              <th scope="col">{t('field.name')}</th>
              <th scope="col">{t('import.outcome')}</th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((row) => (
              <tr key={row.row} data-outcome={row.outcome}>
                <td className={styles.number}>{lines[row.row - 1] ?? row.row}</td>
                <th scope="row">{row.name || '–'}</th>
                <td>
                  <span className={styles.outcome} data-outcome={row.outcome}>
                    {row.outcome === 'skipped' ? whyLeft(row.row) : t(`import.outcomes.${row.outcome}`)}
                  </span>
                  {row.outcome === 'updated' ? <span className={styles.changes}>{row.changes.map(fieldName).join(', ')}</span> : null}
                </td>
                {fields.map((field) => (
                  <td key={field} data-changed={row.outcome === 'updated' && row.changes.includes(field) ? '' : undefined}>
                    {shown(row, field)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > people.length ? <p className={styles.quiet}>{t('import.andMore', { count: total - people.length })}</p> : null}
    </section>
  )
}
