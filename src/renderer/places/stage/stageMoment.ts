import type { StageView } from '../../../shared/contract/stage.contract.ts'
import type { ClockStep } from '../../../shared/domain/records/records.ts'
import { clockState, currentStep } from '../../../shared/domain/room/clockTime.ts'
import { sceneFor } from '../../../shared/domain/stage/stageScene.ts'
import type { StageScene } from '../../../shared/domain/stage/stageScene.ts'
import { clockOf } from '../../../shared/domain/stage/stageSession.ts'
import type { RoomLive } from '../room/live/useRoomLive.ts'

/** The view together with the clock: what every scene is drawn from. */
export type StageMoment = {
  view: StageView
  scene: StageScene
  step: ClockStep | null
  /** How far the host's clock is ahead of this device's, in ms. */
  offset: number
  messages: readonly { id: string; text: string }[]
  /** Title of the open vote, where the stage shows what fits the moment and that is something else. */
  vote: string | null
  /** Clocks of single tables that run. */
  timers: readonly { table: number; step: ClockStep }[]
}

/** Two at once are as many as anybody reads. */
const MESSAGES = 2

/** Puts together what the stage shows now. */
export const momentOf = (view: StageView, live: RoomLive | null): StageMoment => {
  const { session } = view
  const clocks = live?.clocks ?? []
  const steps = (session && clockOf(clocks, session.id)?.steps) ?? []
  const step = currentStep(steps)
  const scene = sceneFor({
    scene: view.settings.scene,
    session,
    step,
    isOver: clockState(steps) === 'over',
    hasSeating: (view.seating?.entries.length ?? 0) > 0,
    isVoting: view.ballots.length > 0,
  })
  const timers = clocks.flatMap((clock) => {
    const table = session?.tables.find(({ id }) => id === clock.tableId)
    const runs = currentStep(clock.steps)
    return table && runs ? [{ table: table.number, step: runs }] : []
  })
  const messages = (live?.messages ?? [])
    .filter(({ target }) => target === 'everyone' || target === 'stage')
    .toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))
    .slice(0, MESSAGES)
  const vote = view.settings.scene === 'auto' && scene !== 'votes' ? (view.ballots[0]?.title ?? null) : null
  return { view, scene, step, offset: live?.offset ?? 0, messages, vote, timers: timers.toSorted((a, b) => a.table - b.table) }
}
