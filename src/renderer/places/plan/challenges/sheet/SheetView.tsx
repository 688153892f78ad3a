import { useTranslation } from 'react-i18next'
import type { CitySheet } from '../../../../../shared/contract/projects.contract.ts'
import { TROUBLE_KINDS, WAY_KINDS } from '../../../../../shared/domain/cityChallenges/answers.ts'
import styles from './Sheet.module.css'
import { SheetNotes } from './SheetNotes.tsx'
import type { Reasons } from './useReasons.ts'

type Props = { sheet: CitySheet; reasons: Reasons; isPaper?: boolean }

/** Those who know a way are asked first. */
const SIDES = [
  { id: 'ways', kinds: WAY_KINDS },
  { id: 'troubles', kinds: TROUBLE_KINDS },
] as const

/** The challenge, then city by city the notes that answer to it and why. On paper nothing leads anywhere. */
export function SheetView({ sheet: { challenge, cities }, reasons, isPaper = false }: Props) {
  const { t } = useTranslation('challenges')
  const answering = cities.filter(({ total, withheld }) => total + withheld > 0)
  const silent = cities.filter(({ total, withheld }) => total + withheld === 0)
  return (
    <div className={styles.sheet}>
      <header className={styles.challenge}>
        <h3 className={styles.title}>{challenge.title}</h3>
        <p className={styles.where}>{[challenge.city, challenge.country].filter((part) => part !== '').join(', ')}</p>
        {challenge.lookingFor === '' ? null : (
          <p className={styles.sought}>
            <strong>{t('field.lookingFor')}:</strong> {challenge.lookingFor}
          </p>
        )}
      </header>
      {answering.length === 0 ? <p className={styles.quiet}>{t(cities.length === 0 ? 'sheet.noCities' : 'sheet.nothing')}</p> : null}
      {answering.map(({ city, workshops, notes, total, withheld }) => (
        <section key={city} className={styles.city}>
          <h4 className={styles.name}>
            {city} <span className={styles.many}>{t('sheet.notes', { count: total })}</span>
          </h4>
          {SIDES.map(({ id, kinds }) => {
            const answers = notes.filter(({ kind }) => kinds.includes(kind))
            return answers.length === 0 ? null : (
              <SheetNotes key={id} title={t(`sheet.${id}`)} answers={answers} reasons={reasons} isPaper={isPaper} />
            )
          })}
          {total > notes.length ? <p className={styles.quiet}>{t('sheet.moreNotes', { shown: notes.length, count: total })}</p> : null}
          {withheld > 0 ? <p className={styles.quiet}>{t('sheet.withheld', { count: withheld })}</p> : null}
          {workshops.length > 1 ? (
            <p className={styles.quiet}>{t('sheet.from', { workshops: workshops.map(({ title }) => title).join('; ') })}</p>
          ) : null}
        </section>
      ))}
      {silent.length > 0 && answering.length > 0 ? (
        <p className={styles.quiet}>{t('sheet.silent', { cities: silent.map(({ city }) => city).join(', ') })}</p>
      ) : null}
      <p className={styles.quiet}>{t('sheet.nobody')}</p>
    </div>
  )
}
