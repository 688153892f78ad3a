import { useTranslation } from 'react-i18next'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Participant } from '../../../../../shared/domain/records/records.ts'
import popoverStyles from '../../../../ui/Popover.module.css'
import styles from './AtTheDoor.module.css'

type Props = { person: Pick<Participant, 'name' | 'access'>; isReached: boolean }

/** A small mark for somebody who needs something to take part; what it is shows only to whoever opens it. */
export function AccessMark({ person, isReached }: Props) {
  const { t } = useTranslation('people')
  const label = t('door.needsOf', { name: person.name })
  return (
    <DialogTrigger>
      <Button aria-label={label} className={styles.access} excludeFromTabOrder={!isReached}>
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <circle cx="9" cy="3.6" r="1.3" />
          <path d="M3.5 7h11M9 7v4M9 11l-2.6 4.4M9 11l2.6 4.4" />
        </svg>
      </Button>
      <Popover className={popoverStyles.popover} offset={4}>
        <Dialog aria-label={label} className={styles.needs}>
          {person.access}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
