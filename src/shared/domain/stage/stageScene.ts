import type { StageSettings } from '../../contract/stage.contract.ts'
import type { ClockStep } from '../records/records.ts'

/** What fills the projector. `before` is the time until a session begins. */
export type StageScene = Exclude<StageSettings['scene'], 'auto'> | 'before'

type Moment = {
  scene: StageSettings['scene']
  session: { method: string; tables: readonly unknown[] } | null
  /** The step that runs. */
  step: Pick<ClockStep, 'kind'> | null
  /** The clock of the session has ended. */
  isOver: boolean
  hasSeating: boolean
  /** People may vote now. */
  isVoting: boolean
}

/** What fits the moment, unless the facilitator chose something else. */
export const sceneFor = ({ scene, session, step, isOver, hasSeating, isVoting }: Moment): StageScene => {
  if (scene !== 'auto') return scene
  if (session === null) return 'before'
  if (isVoting && step?.kind !== 'round' && step?.kind !== 'move') return 'votes'
  if (isOver) return 'harvest'
  if (step === null) return 'before'
  if (step.kind === 'move') return hasSeating ? 'seating' : 'now'
  const reports = session.method === 'report-back' || step.kind === 'closing'
  return reports && session.tables.length > 0 ? 'report-back' : 'now'
}

/** The round whose seats people look for: the one to come, else the one that runs. Null where the session has no more rounds. */
export const roundToSeat = (step: Pick<ClockStep, 'kind' | 'round'> | null, rounds: number, isOver: boolean): number | null => {
  if (isOver || step?.kind === 'closing') return null
  if (step === null || step.kind === 'opening') return 1
  if (step.kind === 'whole') return rounds === 1 ? 1 : null
  if (step.kind === 'move') return step.round
  return Math.min(step.round + 1, rounds)
}
