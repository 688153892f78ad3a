import { useTranslation } from 'react-i18next'
import { LISTS, PAPERS_OF, PER_PERSON, PRINT_KINDS } from '../../../../shared/domain/print/kinds.ts'
import { NAME_ORDERS } from '../../../../shared/domain/print/nameOrder.ts'
import { LANGUAGES } from '../../../i18n/i18n.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ChoiceGroup } from '../../../ui/ChoiceGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { usePlan } from '../saving/planContext.ts'
import { ForWhom } from './ForWhom.tsx'
import { chooseToPrint } from './printChoices.ts'
import type { PrintChoice } from './printChoices.ts'
import styles from './PrintPart.module.css'
import { SeatingFiles } from './SeatingFiles.tsx'
import type { PrintDesk } from './usePrintDesk.ts'

/** Which sheet, on which paper, in which language, for whom. */
export function PrintChoices({ desk }: { desk: PrintDesk }) {
  const { t } = useTranslation('print')
  const { workshopId } = usePlan()
  const { choice, sessions, session, order, hasPlan } = desk
  const choose = (change: Partial<PrintChoice>): void => chooseToPrint(workshopId, change)
  const papers = PAPERS_OF[choice.kind]
  return (
    <>
      {sessions.length > 1 ? (
        <Select
          label={t('session')}
          items={sessions.map(({ id, title }) => ({ id, name: title }))}
          value={session.id}
          onChange={(sessionId) => choose({ sessionId, personId: null })}
        />
      ) : null}
      <ChoiceGroup
        label={t('what')}
        description={t(`about.${choice.kind}`)}
        items={PRINT_KINDS.map((id) => ({ id, name: t(`kind.${id}`) }))}
        value={choice.kind}
        onChange={(kind) => choose({ kind })}
      />
      {papers.length > 1 ? (
        <Select
          label={t('paperLabel')}
          items={papers.map((id) => ({ id, name: t(`papers.${id}`) }))}
          value={papers.find((each) => each === choice.paper) ?? papers[0]!}
          onChange={(paper) => choose({ paper })}
        />
      ) : null}
      <div className={styles.together}>
        <ChoiceGroup
          label={t('language')}
          items={LANGUAGES.map((id) => ({ id, name: t(`languages.${id}`) }))}
          value={order.language}
          onChange={(language) => choose({ language })}
        />
        <Checkbox isSelected={choice.large} onChange={(large) => choose({ large })}>
          {t('large')}
        </Checkbox>
      </div>
      {LISTS.includes(choice.kind) ? (
        <ChoiceGroup
          label={t('nameOrder.label')}
          description={choice.nameOrder === 'family' ? t('nameOrder.familyAbout') : undefined}
          items={NAME_ORDERS.map((id) => ({ id, name: t(`nameOrder.${id}`) }))}
          value={choice.nameOrder}
          onChange={(nameOrder) => choose({ nameOrder })}
        />
      ) : null}
      {PER_PERSON.includes(choice.kind) ? <ForWhom desk={desk} onChange={choose} /> : null}
      {hasPlan ? <SeatingFiles sessionId={session.id} language={order.language} /> : null}
    </>
  )
}
