import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../../ui/Select.tsx'
import { longDate } from '../../agenda/dayNames.ts'
import { useDay } from '../useDay.ts'
import styles from './AtTheDoor.module.css'

const MOST_SIDE_BY_SIDE = 4

/** Which day's door this is; nothing where there is only one day. */
export function DayChoice() {
  const { t, i18n } = useTranslation('people')
  const { day, days, choose } = useDay()
  if (days.length < 2) return null
  const items = days.map((one) => ({
    id: String(one.day),
    name:
      one.date === null ? t('door.day', { day: one.day }) : t('door.dayDate', { day: one.day, date: longDate(one.date, i18n.language) }),
  }))
  const choice = { label: t('door.days'), items, value: String(day), onChange: (id: string) => choose(Number(id)) }
  return days.length <= MOST_SIDE_BY_SIDE ? <ChoiceGroup {...choice} hideLabel /> : <Select {...choice} className={styles.day ?? ''} />
}
