import type { StageSettings, StageView } from '../../contract/stage.contract.ts'
import { formatClock } from '../agenda/clock.ts'
import { dayOfToday } from '../people/attendance.ts'
import type { Ballot, Clock, SeatingPlan, Vote, WorkshopContent } from '../records/records.ts'
import { clockState, currentStep } from '../room/clockTime.ts'
import type { WallClock } from '../room/wallClock.ts'
import { orderOfReports } from './reportOrder.ts'
import { isForEverybody, newestOnStage } from './stageNotes.ts'
import type { StageNote } from './stageNotes.ts'
import { closedLast, isAskedIn, stageResults } from './stageResults.ts'
import { roundToSeat } from './stageScene.ts'
import { stageSeating } from './stageSeating.ts'
import { sessionStarts } from './sessionStarts.ts'
import { clockOf, sessionInRoom } from './stageSession.ts'

/** What the view is made from. Lists are in their display order; `notes` has some of the newest, the newest first. */
export type StageSource = Pick<WorkshopContent, 'workshop' | 'sessions' | 'tables' | 'participants' | 'attendance'> & {
  settings: StageSettings
  /** Of the room. */
  wall: WallClock
  clocks: readonly Pick<Clock, 'sessionId' | 'tableId' | 'steps'>[]
  /** Of every session that may be shown. */
  plans: readonly SeatingPlan[]
  notes: readonly (StageNote & { sessionId: string })[]
  /** Everybody who is named as a speaker somewhere in the workshop. */
  speakers: readonly string[]
  counts: StageView['counts']
  totals: StageView['totals']
  ballots: readonly Ballot[]
  /** The votes of a ballot, asked for only where its results are shown. */
  votesOf: (ballotId: string) => readonly Vote[]
}

/** A new workshop's stage: dark, by itself what fits the moment, and nothing about anybody until the facilitator says so. */
export const newStageSettings = (): StageSettings => ({
  scene: 'auto',
  sessionId: null,
  scheme: 'dark',
  seating: 'codes',
  turnPages: true,
  showCounts: true,
  showNotes: false,
  reportOrder: [],
})

const seatingOf = (source: StageSource, session: StageSource['sessions'][number]): StageView['seating'] => {
  const { settings, workshop, participants, clocks, plans } = source
  if (settings.seating === 'off') return null
  const steps = clockOf(clocks, session.id)?.steps ?? []
  const step = currentStep(steps)
  const round = roundToSeat(step, session.rounds, clockState(steps) === 'over')
  if (round === null) return null
  return stageSeating({
    round,
    isNow: step?.kind === 'round' && step.round === round,
    how: settings.seating,
    rule: workshop.attribution,
    language: workshop.languages[0] ?? 'en',
    tables: source.tables.filter(({ sessionId }) => sessionId === session.id),
    participants,
    attendance: source.attendance.filter(({ day }) => day === session.day),
    plans: plans.filter(({ sessionId }) => sessionId === session.id),
  })
}

const votesOf = (
  { ballots, votesOf }: StageSource,
  sessionId: string | undefined,
  isFit: (text: string) => boolean,
): Pick<StageView, 'ballots' | 'results'> => {
  const asked = ballots.filter((ballot) => isAskedIn(ballot, sessionId))
  const open = asked.filter(({ state }) => state === 'open')
  const closed = open.length === 0 ? closedLast(asked) : undefined
  return {
    ballots: open.map(({ id, title, items }) => ({ id, title, items: items.map(({ text }) => text).filter(isFit) })),
    results: closed ? stageResults(closed, votesOf(closed.id), isFit) : null,
  }
}

/**
 * All that the projector may know, made from the content at `now` (ms). Names of people come in through the seating alone, where the
 * rule lets them be named; whatever else is about people stays outside.
 */
export const buildStageView = (source: StageSource, now: number): StageView => {
  const { settings, workshop, sessions, clocks } = source
  const isFit = isForEverybody(source.participants, workshop.attribution, source.speakers)
  const chosen = sessions.find(({ id }) => id === settings.sessionId)
  const session = chosen ?? sessionInRoom(sessions, clocks, dayOfToday(workshop, source.wall(now).date))
  const tables = source.tables.filter(({ sessionId }) => sessionId === session?.id)
  const starts = sessionStarts(source, now)
  const startOf = (id: string): string => formatClock(starts.get(id) ?? 0)
  const after = session ? sessions[sessions.indexOf(session) + 1] : undefined
  const next = after?.day === session?.day ? after : undefined
  const numberOf = new Map(source.tables.map(({ id, number }) => [id, number]))
  const notes = source.notes.filter(({ sessionId }) => sessionId === session?.id)
  return {
    at: now,
    workshopTitle: workshop.title,
    settings: { ...settings, sessionId: chosen?.id ?? null },
    session: session && {
      id: session.id,
      title: session.title,
      method: session.method,
      question: session.question,
      start: startOf(session.id),
      rounds: session.rounds,
      tables: tables.map(({ id, number, title, question }) => ({ id, number, title, question })),
    },
    next: next ? { title: next.title, method: next.method, start: startOf(next.id) } : null,
    seating: session && seatingOf(source, session),
    reportOrder: orderOfReports(tables, settings.reportOrder),
    counts: settings.showCounts ? source.counts.filter(({ tableId }) => tables.some(({ id }) => id === tableId)) : [],
    totals: source.totals,
    newest: settings.showNotes ? newestOnStage(notes, numberOf, source.participants, isFit) : [],
    ...votesOf(source, session?.id, isFit),
  }
}
