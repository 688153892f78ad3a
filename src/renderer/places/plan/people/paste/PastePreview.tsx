import { useTranslation } from 'react-i18next'
import styles from './PastePreview.module.css'
import type { PastedPeople } from './readPastedPeople.ts'
import { usePeopleWords } from '../usePeopleWords.ts'

const SHOWN = 100
const COLUMNS = ['name', 'organisation', 'country', 'city', 'type', 'role'] as const

/** The pasted lines as they will be added, and why some will not. */
export function PastePreview({ read }: { read: PastedPeople }) {
  const { t } = useTranslation('people')
  const words = usePeopleWords()
  const { lines } = read
  const left = lines.filter((line) => line.problem !== null).length
  return (
    <section className={styles.preview} aria-label={t('paste.preview')}>
      <p role="status">
        {t('paste.willAdd', { count: lines.length - left })} {left > 0 ? t('paste.willSkip', { count: left }) : null}{' '}
        {read.hasHeader ? t('paste.withHeader') : null}
      </p>
      <div className={styles.scroll} role="region" aria-label={t('paste.preview')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`field.${column === 'type' ? 'stakeholderType' : column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SHOWN).map(({ line, person, problem }) => (
              <tr key={line} data-left={problem === null ? undefined : ''}>
                <th scope="row">
                  {person.name || '–'}
                  {problem === null ? null : <span className={styles.problem}>{t(`paste.problem.${problem}`, { line })}</span>}
                </th>
                <td>{person.organisation}</td>
                <td>{words.countryName(person.country)}</td>
                <td>{person.city}</td>
                <td>{words.typeName(person.stakeholderType)}</td>
                <td>{words.roleName(person.role)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > SHOWN ? <p className={styles.more}>{t('paste.andMore', { count: lines.length - SHOWN })}</p> : null}
    </section>
  )
}
