import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPLAN_MODES } from '../../../../../shared/contract/seating.contract.ts'
import { roundsOver } from '../../../../../shared/domain/room/clockTime.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { ChoiceGroup } from '../../../../ui/ChoiceGroup.tsx'
import { stepsOfSession } from '../../../room/clock/clocks.ts'
import { useRoomLive } from '../../../room/live/useRoomLive.ts'
import { useSeating } from '../seatingContext.ts'
import { useSeatingView } from '../seatingView.ts'
import { SolvingBar } from '../solve/SolvingBar.tsx'
import { useSolving } from '../solve/solvingContext.ts'
import { ReplanPreview } from './ReplanPreview.tsx'
import styles from './ReplanPanel.module.css'
import { TablesFromNow } from './TablesFromNow.tsx'
import { useDoor } from './useDoor.ts'
import { WhoIsHere } from './WhoIsHere.tsx'

type Mode = (typeof REPLAN_MODES)[number]

/** Repairs the plan from now on: what is over, who is here, how much may change; then a preview before anything holds. */
export function ReplanPanel() {
  const { t } = useTranslation('seating')
  const { session, setup } = useSeating()
  const { isRunning, found, solve, cancel } = useSolving()
  const door = useDoor()
  const [mode, setMode] = useState<Mode>('nobody-moves')
  const [onlyHere, setOnlyHere] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const live = useRoomLive(session.workshopId)
  // By the clock of the Room, too: it may have run before there was a plan.
  const over = Math.min(Math.max(setup.played, roundsOver(stepsOfSession(live?.clocks ?? [], session.id)).length), session.rounds)
  // Stored with the plan only: whoever leaves the panel has changed nothing.
  const played = Math.min(chosen ?? over, session.rounds)
  const isPreview = isRunning || found !== null
  const close = () => {
    cancel()
    useSeatingView.setState({ panel: null })
  }
  return (
    <section className={styles.panel} aria-labelledby="seating-replan">
      <header className={styles.head}>
        <h2 id="seating-replan" className={styles.title}>
          {t('replan.title')}
        </h2>
        <p className={styles.about}>{t('replan.about')}</p>
      </header>
      {isPreview ? null : (
        <>
          <div className={styles.steps}>
            <div className={styles.step}>
              <ChoiceGroup
                label={t('replan.over')}
                description={t('replan.overAbout')}
                items={Array.from({ length: over >= session.rounds ? session.rounds + 1 : session.rounds }, (_, index) => ({
                  id: String(index),
                  name:
                    index === 0
                      ? t('replan.noneOver')
                      : index === session.rounds
                        ? t('replan.allOver')
                        : t('replan.overTo', { count: index }),
                }))}
                value={String(played)}
                onChange={(rounds) => setChosen(Number(rounds))}
              />
              <TablesFromNow played={played} />
            </div>
            <div className={styles.step}>
              <WhoIsHere door={door} />
              {door.counts.expected > 0 ? (
                <Checkbox isSelected={onlyHere} onChange={setOnlyHere}>
                  {t('replan.onlyHere', { count: door.counts.expected })}
                </Checkbox>
              ) : null}
            </div>
            <div className={styles.step}>
              <ChoiceGroup
                label={t('replan.mode')}
                items={REPLAN_MODES.map((id) => ({ id, name: t(`mode.${id}.name`), about: t(`mode.${id}.about`) }))}
                value={mode}
                onChange={setMode}
              />
            </div>
          </div>
          <footer className={styles.foot}>
            <Button variant="primary" isDisabled={played >= session.rounds} onPress={() => solve({ from: 'plan', mode, onlyHere, played })}>
              {t('replan.go')}
            </Button>
            <Button variant="quiet" onPress={close}>
              {t('replan.close')}
            </Button>
          </footer>
        </>
      )}
      {isRunning ? <SolvingBar /> : null}
      {found && !isRunning ? <ReplanPreview found={found} door={door} /> : null}
    </section>
  )
}
