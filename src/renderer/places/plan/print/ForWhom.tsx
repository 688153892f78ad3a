import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { usePlan } from '../saving/planContext.ts'
import { WHOM } from './printChoices.ts'
import type { PrintChoice } from './printChoices.ts'
import styles from './PrintPart.module.css'
import type { PrintDesk } from './usePrintDesk.ts'

type Props = { desk: PrintDesk; onChange: (change: Partial<PrintChoice>) => void }

/** All, those whose seats changed, or one person; and whether two figures may stand for the list of tables. */
export function ForWhom({ desk: { choice, changed, stepRefusal }, onChange }: Props) {
  const { t, i18n } = useTranslation('print')
  const { plan } = usePlan()
  const { compare } = new Intl.Collator(i18n.language, { numeric: true })
  const people = plan.participants.map(({ id, name }) => ({ id, name })).toSorted((a, b) => compare(a.name, b.name))
  return (
    <>
      <ChoiceGroup
        label={t('who')}
        description={choice.whom === 'changed' && changed !== null ? t('changed', { count: changed.length }) : undefined}
        items={WHOM.map((id) => ({ id, name: t(`whom.${id}`) }))}
        value={choice.whom}
        onChange={(whom) => onChange({ whom })}
      />
      {choice.whom === 'one' ? (
        <Select
          label={t('person')}
          placeholder={t('personNone')}
          items={people}
          value={choice.personId}
          onChange={(personId) => onChange({ personId })}
        />
      ) : null}
      <div className={styles.steps}>
        <Checkbox
          isSelected={choice.stepForm && stepRefusal === null}
          isDisabled={stepRefusal !== null}
          aria-describedby="print-steps"
          onChange={(stepForm) => onChange({ stepForm })}
        >
          {t('steps')}
        </Checkbox>
        <p id="print-steps" className={styles.about}>
          {stepRefusal === null ? t('stepsAbout') : t(`stepsRefused.${stepRefusal}`)}
        </p>
      </div>
    </>
  )
}
