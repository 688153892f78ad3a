import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatingPlan } from '../../../../../shared/domain/records/records.ts'
import { asPlanned } from '../../../../../shared/domain/seating/board/asPlanned.ts'
import { planDifferences } from '../../../../../shared/domain/seating/board/planDifferences.ts'
import { scoreSeats } from '../../../../../shared/domain/seating/score.ts'
import { seatsOfPlan } from '../../../../../shared/domain/seating/workshop/planSeats.ts'
import { useMoment } from '../../../../app/useMoment.ts'
import { api } from '../../../../transport/api.ts'
import { problemSentence } from '../../../../transport/problemSentence.ts'
import { useAction } from '../../../../transport/useAction.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { usePlan } from '../../saving/planContext.ts'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { useOnce } from '../../useOnce.ts'
import styles from './versions.module.css'

/** Every version with its time, reason and figures, and the way back to it. */
export function VersionsDialog() {
  const { t } = useTranslation('seating')
  const { offerUndo } = usePlan()
  const { plans, newest, problem } = useSeating()
  const isOpen = useSeatingView((state) => state.dialog === 'versions')
  const once = useOnce()
  const [fault, setFault] = useState<string | null>(null)
  const close = () => {
    setFault(null)
    useSeatingView.setState({ dialog: null })
  }
  const { mutateAsync: goBack } = useAction(api.seating.goBack, {
    undoable: true,
    silent: true,
    onFailed: (error) => setFault(problemSentence(error)),
    onDone: ({ number }) => {
      close()
      offerUndo(t('kept', { number }), 'seating.goBack')
    },
  })
  return (
    <Dialog title={t('versions.title')} isOpen={isOpen} onOpenChange={close} size="wide">
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {problem.played > 0 && plans.length > 1 ? <p className={styles.facts}>{t('versions.overStay', { count: problem.played })}</p> : null}
      <ol className={styles.list}>
        {plans.map((plan, index) => (
          <Version
            key={plan.id}
            plan={plan}
            before={plans[index + 1]}
            isNewest={plan.id === newest?.id}
            onGoBack={() => {
              // What went wrong is shown by `onFailed`.
              if (isOpen && once.begin()) void goBack({ id: plan.id }).then(once.again, once.again)
            }}
          />
        ))}
      </ol>
    </Dialog>
  )
}

type Props = { plan: SeatingPlan; before: SeatingPlan | undefined; isNewest: boolean; onGoBack: () => void }

function Version({ plan, before, isNewest, onGoBack }: Props) {
  const { t } = useTranslation('seating')
  const { problem } = useSeating()
  const moment = useMoment()
  const count = useMemo(() => scoreSeats(asPlanned(problem, plan), seatsOfPlan(plan)), [problem, plan])
  const changes = before ? planDifferences(before, plan, 0) : null
  const reason = plan.reason === 'restored' ? t('versions.restored', { number: plan.reasonText }) : t(`reason.${plan.reason}`)
  return (
    <li className={styles.version} data-newest={isNewest ? '' : undefined}>
      <span className={styles.number}>{plan.number}</span>
      <div className={styles.words}>
        <p className={styles.reason}>
          {reason}
          {plan.reason !== 'restored' && plan.reasonText ? `: ${plan.reasonText}` : ''}
        </p>
        <p className={styles.facts}>
          {moment(plan.madeAt)}
          {'. '}
          {t('versions.figures', {
            repeats: t('versions.repeats', { count: count.repeats }),
            returns: t('versions.returns', { count: count.returns }),
            people: t('count.people', { count: plan.people.length }),
          })}
          {changes ? ` ${t('versions.changed', { count: changes.moved.length + changes.added.length + changes.dropped.length })}` : ''}
        </p>
        {plan.announcedAt ? <p className={styles.announced}>{t('announcedAt', { at: moment(plan.announcedAt) })}</p> : null}
      </div>
      {isNewest ? (
        <span className={styles.holds}>{t('versions.holds')}</span>
      ) : (
        <Button size="small" aria-label={t('versions.goBackTo', { number: plan.number })} onPress={onGoBack}>
          {t('versions.goBack')}
        </Button>
      )}
    </li>
  )
}
