import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../../i18n/region.ts'
import { Button } from '../../../../ui/Button.tsx'
import { WarnIcon } from '../../../../ui/icons.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { EraseKept } from './EraseKept.tsx'
import styles from './privacy.module.css'

type Props = { what: 'access' | 'people'; people: number; photos: number; until: string | null; isDue: boolean }
const FIELD = { access: 'keepAccessUntil', people: 'keepPeopleUntil' } as const

/** One kind of data: of how many people, until when, and the way to erase it. */
export function KeptItem({ what, people, photos, until, isDue }: Props) {
  const { t, i18n } = useTranslation('people')
  const { plan, queue } = usePlan()
  const { workshop } = plan
  const isEmpty = people + photos === 0
  const [isAsking, setAsking] = useState(false)
  const chosen = workshop[FIELD[what]]
  const date =
    until === null
      ? ''
      : new Intl.DateTimeFormat(regionOf(i18n.language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${until}T00:00:00Z`))
  const set = (day: string | null) => queue.edit('workshop', workshop.id, { [FIELD[what]]: day }, 'stepping')
  const sentence = until === null ? t('kept.noDate') : chosen === null ? t(`kept.${what}Follows`, { date }) : t('kept.chosen', { date })
  return (
    <li className={styles.item} data-due={isDue && !isEmpty ? '' : undefined}>
      <div className={styles.words}>
        <h3>{t(`kept.${what}`)}</h3>
        <p>{t(`kept.${what}About`)}</p>
        <p className={styles.state}>
          {isDue && !isEmpty ? (
            <>
              <WarnIcon />
              {t('kept.due', { count: people, date })}
            </>
          ) : (
            t(isEmpty ? 'kept.nothing' : 'kept.count', { count: people })
          )}
          {photos === 0 ? null : ` ${t('kept.photos', { count: photos })}`}
        </p>
      </div>
      <div className={styles.controls}>
        <TextField
          label={t('kept.until')}
          type="date"
          value={chosen ?? until ?? ''}
          description={sentence}
          onChange={(day) => set(day === '' ? null : day)}
          onBlur={() => queue.flush('workshop', workshop.id)}
        />
        <div className={styles.buttons}>
          {chosen === null ? null : (
            <Button size="small" variant="quiet" onPress={() => set(null)}>
              {t('kept.follow')}
            </Button>
          )}
          <Button size="small" variant="danger" isDisabled={isEmpty} aria-label={t(`kept.${what}Erase`)} onPress={() => setAsking(true)}>
            {t('kept.erase')}
          </Button>
        </div>
      </div>
      {isAsking ? <EraseKept what={what} people={people} onClose={() => setAsking(false)} /> : null}
    </li>
  )
}
