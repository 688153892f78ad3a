import { useTranslation } from 'react-i18next'
import type { SeatingRefusal } from '../../../../../shared/contract/seating.contract.ts'
import { WarnIcon } from '../../../../ui/icons.tsx'
import { useSeating } from '../seatingContext.ts'
import styles from './Refusals.module.css'
import { useSolving } from './solvingContext.ts'

/** What became of the search when no plan is possible. */
export function Refusals() {
  const { t } = useTranslation('seating')
  const { refusals } = useSolving()
  if (refusals.length === 0) return null
  return (
    <section className={styles.box} role="alert">
      <h3 className={styles.title}>
        <WarnIcon />
        {t('refused')}
      </h3>
      <RefusalList refusals={refusals} />
      <p className={styles.about}>{t('refusedAbout')}</p>
    </section>
  )
}

/** Why no plan is possible, each reason with the smallest change that would help. */
export function RefusalList({ refusals }: { refusals: readonly SeatingRefusal[] }) {
  const { t, i18n } = useTranslation('seating')
  const inWords = useNamesInDetail()
  return (
    <ul className={styles.list}>
      {refusals.map((refusal) => {
        const known = i18n.exists(`seating:refusals.${refusal.code}`, refusal.detail) ? refusal.code : 'CULPRIT_UNKNOWN'
        return <li key={JSON.stringify(refusal)}>{t(`refusals.${known}`, inWords(refusal))}</li>
      })}
    </ul>
  )
}

/** The host knows people and tables by id only; here their names go in. */
function useNamesInDetail(): (refusal: SeatingRefusal) => Record<string, string | number> {
  const { people, tables, name, tableNumber } = useSeating()
  const words: [string, string][] = [
    ...[...people.keys()].map((id): [string, string] => [id, name(id)]),
    ...tables.map(({ id }): [string, string] => [id, tableNumber(id)]),
  ]
  const fill = (text: string): string => words.reduce((now, [id, word]) => (now.includes(id) ? now.replaceAll(id, () => word) : now), text)
  return ({ detail }) =>
    Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, typeof value === 'string' ? fill(value) : value]))
}
