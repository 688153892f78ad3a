import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { useSolving } from '../solve/solvingContext.ts'

/** Plans all rounds anew. Once people know their seats it asks first, because then nearly everybody has to be told again. */
export function PlanAgain() {
  const { t } = useTranslation('seating')
  const { told, newest, leavesOutExpected } = useSeating()
  const { solve } = useSolving()
  const [asking, setAsking] = useState<{ another: boolean } | null>(null)
  const plan = (another: boolean) => {
    setAsking(null)
    solve({ from: 'nothing', mode: 'fewest-moves', onlyHere: leavesOutExpected }, another)
  }
  const ask = (another: boolean) => (told ? setAsking({ another }) : plan(another))
  const replan = () => {
    setAsking(null)
    useSeatingView.setState({ panel: 'replan' })
  }
  if (newest === null) return null
  return (
    <>
      <Button onPress={() => ask(false)}>{t('setup.planAgain')}</Button>
      <Button onPress={() => ask(true)}>{t('setup.another')}</Button>
      <Dialog
        title={t('planAgain.title')}
        role="alertdialog"
        isOpen={asking !== null}
        onOpenChange={() => setAsking(null)}
        footer={
          <>
            <Button onPress={() => setAsking(null)}>{t('planAgain.leave')}</Button>
            <Button onPress={() => plan(asking?.another ?? false)}>{t('planAgain.all')}</Button>
            <Button variant="primary" onPress={replan}>
              {t('replanButton')}
            </Button>
          </>
        }
      >
        <p>
          {t('planAgain.about', { count: told?.people.length ?? 0 })} {t('planAgain.better')}
        </p>
      </Dialog>
    </>
  )
}
