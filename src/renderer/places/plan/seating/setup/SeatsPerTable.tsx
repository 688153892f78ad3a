import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../../../../ui/ChoiceGroup.tsx'
import { NumberField } from '../../../../ui/NumberField.tsx'
import { useSeating } from '../seatingContext.ts'
import styles from './SetupPanel.module.css'
import { TableExceptions } from './TableExceptions.tsx'

const MOST = 2000

/** As level as can be, or from so many to so many; tables may differ. */
export function SeatsPerTable() {
  const { t } = useTranslation('seating')
  const { setup, editSetup, tables, planned } = useSeating()
  const isLevel = setup.minSeats === null && setup.maxSeats === null
  // Tables with numbers of their own stand below.
  const like = new Set(tables.filter((table) => table.minSeats === null && table.maxSeats === null).map(({ id }) => id))
  const sizes = planned.tables.filter(({ id }) => like.has(id))
  const level =
    sizes.length === 0
      ? { minSeats: 0, maxSeats: MOST }
      : { minSeats: Math.min(...sizes.map(({ min }) => min)), maxSeats: Math.max(...sizes.map(({ max }) => max)) }
  return (
    <div className={styles.group}>
      <ChoiceGroup
        label={t('setup.seats')}
        items={[
          { id: 'level', name: t('setup.level') },
          { id: 'range', name: t('setup.range') },
        ]}
        value={isLevel ? 'level' : 'range'}
        onChange={(kind) => editSetup(kind === 'level' ? { minSeats: null, maxSeats: null } : level)}
      />
      {isLevel && sizes.length === 0 ? null : isLevel ? (
        <p className={styles.about}>
          {level.minSeats === level.maxSeats
            ? t('setup.levelAll', { count: level.maxSeats })
            : t('setup.levelAbout', { from: level.minSeats, to: level.maxSeats })}
        </p>
      ) : (
        <div className={styles.pair}>
          <NumberField
            label={t('setup.fewest')}
            value={setup.minSeats}
            minValue={0}
            maxValue={setup.maxSeats ?? MOST}
            onChange={(minSeats) => editSetup({ minSeats })}
          />
          <NumberField
            label={t('setup.most')}
            value={setup.maxSeats}
            minValue={setup.minSeats ?? 0}
            maxValue={MOST}
            onChange={(maxSeats) => editSetup({ maxSeats })}
          />
        </div>
      )}
      <TableExceptions />
    </div>
  )
}
