import { useTranslation } from 'react-i18next'
import { PERSON_ROLES } from '../../../../../shared/domain/records/vocabulary.ts'
import { peopleToCome } from '../../../../../shared/domain/seating/board/presence.ts'
import { sits } from '../../../../../shared/domain/seating/workshop/presence.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { TagPicker } from '../../../../ui/TagPicker.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import styles from './SetupPanel.module.css'

/** Roles that sit at the tables, people of those roles who do not sit here, and how many that leaves. */
export function WhoSits() {
  const { t } = useTranslation(['seating', 'terms'])
  const { plan } = usePlan()
  const { setup, editSetup, problem, tables } = useSeating()
  const roles = PERSON_ROLES.map((role) => ({ role, count: plan.participants.filter((person) => person.role === role).length })).filter(
    ({ role, count }) => count > 0 || setup.roles.includes(role),
  )
  // Those who were left out stay on the list of whom to leave out.
  const seated = plan.participants.filter((person) => sits(person, { ...setup, leftOut: [] }, tables))
  return (
    <div className={styles.group}>
      <fieldset className={styles.rules}>
        <legend className={styles.label}>{t('seating:setup.who')}</legend>
        {roles.map(({ role, count }) => (
          <div key={role} className={styles.rule}>
            <Checkbox
              isSelected={setup.roles.includes(role)}
              onChange={(isOn) => editSetup({ roles: isOn ? [...setup.roles, role] : setup.roles.filter((one) => one !== role) })}
            >
              {t(`terms:role.${role}`)} <span className={styles.count}>{count}</span>
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <TagPicker
        label={t('seating:setup.leftOut')}
        placeholder={t('seating:setup.nobody')}
        items={seated.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name }) => ({ id, name }))}
        value={setup.leftOut}
        onChange={(leftOut) => editSetup({ leftOut })}
      />
      <p className={styles.about}>{t('seating:setup.seated', { count: peopleToCome(problem).length })}</p>
    </div>
  )
}
