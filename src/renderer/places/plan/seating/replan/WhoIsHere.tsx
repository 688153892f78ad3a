import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { CloseIcon } from '../../../../ui/icons.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import { walkInOf } from '../../people/door/doorList.ts'
import { findPeople } from '../../people/findPeople.ts'
import styles from './ReplanPanel.module.css'
import type { Door } from './useDoor.ts'

const STATES = ['absent', 'late', 'left', 'here'] as const
const MOST = 5

/** Who is missing, late or gone; a name typed here finds the person, or becomes a walk-in. */
export function WhoIsHere({ door }: { door: Door }) {
  const { t } = useTranslation(['seating', 'terms'])
  const { plan } = usePlan()
  const { name } = useSeating()
  const [typed, setTyped] = useState('')
  const walkIn = walkInOf(typed)
  const found = walkIn.name === '' ? [] : findPeople(plan.participants, walkIn.name).slice(0, MOST)
  const late = door.told.filter(({ state }) => state === 'late')
  const { counts } = door
  const facts = (['here', 'expected', 'absent', 'late', 'left'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => t(`seating:replan.count.${state}`, { count: counts[state] }))
  return (
    <div className={styles.who}>
      <h3 className={styles.label}>{t('seating:replan.who')}</h3>
      <p className={styles.about} role="status">
        {facts.join(', ')}
        {door.hereInAll > counts.here ? `. ${t('seating:replan.ofAllHere', { some: counts.here, count: door.hereInAll })}` : null}
      </p>
      <TextField
        label={t('seating:replan.find')}
        placeholder={t('seating:replan.findPlaceholder')}
        value={typed}
        onChange={setTyped}
        type="search"
      />
      {walkIn.name === '' ? null : (
        <ul className={styles.found}>
          {found.map((person) => (
            <li key={person.id} className={styles.person}>
              <span className={styles.personName}>{person.name}</span>
              <span className={styles.states}>
                {STATES.map((state) => (
                  <Button
                    key={state}
                    size="small"
                    aria-label={t('seating:replan.say', { name: person.name, state: t(`terms:attendance.${state}`) })}
                    isDisabled={door.stateOf(person.id) === state}
                    onPress={() => {
                      door.set(person.id, state)
                      setTyped('')
                    }}
                  >
                    {t(`terms:attendance.${state}`)}
                  </Button>
                ))}
              </span>
            </li>
          ))}
          {found.length > 0 ? null : (
            <li className={styles.person}>
              <Button
                size="small"
                onPress={() => {
                  door.addWalkIn(walkIn)
                  setTyped('')
                }}
              >
                {walkIn.organisation ? t('seating:replan.addWalkInFrom', walkIn) : t('seating:replan.addWalkIn', { name: walkIn.name })}
              </Button>
            </li>
          )}
        </ul>
      )}
      {door.told.length > 0 ? (
        <ul className={styles.told}>
          {door.told.map(({ id, state, isWalkIn }) => (
            <li key={id} className={styles.toldPerson}>
              <span>{name(id)}</span>
              <span className={styles.state}>
                {isWalkIn && state === 'here' ? t('seating:mark.walkIn') : t(`terms:attendance.${state}`)}
              </span>
              {state === 'late' ? (
                <Button
                  size="small"
                  aria-label={t('seating:replan.say', { name: name(id), state: t('seating:replan.hereNow') })}
                  onPress={() => door.set(id, 'here')}
                >
                  {t('seating:replan.hereNow')}
                </Button>
              ) : null}
              {isWalkIn && state === 'here' ? null : (
                <IconButton size="small" label={t('seating:replan.takeBack', { name: name(id) })} onPress={() => door.set(id, 'expected')}>
                  <CloseIcon />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {late.length > 0 ? <p className={styles.about}>{t('seating:replan.lateMeans')}</p> : null}
    </div>
  )
}
