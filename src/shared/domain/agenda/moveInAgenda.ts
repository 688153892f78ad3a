import type { Session } from '../records/records.ts'

type Placed = Pick<Session, 'id' | 'day'>
/** Puts a session behind another one of that day; `after: null` puts it first. */
export type AgendaMove = { id: string; day: number; after: string | null }

/** The agenda (all days, in order) with one session in another spot. An unknown `after` puts it last of its day. */
export function moveInAgenda<S extends Placed>(sessions: readonly S[], move: AgendaMove): S[] {
  const moving = sessions.find((session) => session.id === move.id)
  if (!moving || move.after === move.id) return [...sessions]
  const others = sessions.filter((session) => session.id !== move.id)
  const moved = { ...moving, day: move.day }
  const anchor = others.findIndex((session) => session.id === move.after && session.day === move.day)
  const at =
    move.after === null
      ? others.findIndex((session) => session.day >= move.day)
      : anchor === -1
        ? others.findIndex((session) => session.day > move.day)
        : anchor + 1
  return at === -1 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)]
}

/** The move that takes a session one place up or down; at the edge of a day it goes to the day beside it. Null where there is none. */
export function stepInAgenda(sessions: readonly Placed[], id: string, step: 'up' | 'down', lastDay: number): AgendaMove | null {
  const session = sessions.find((one) => one.id === id)
  if (!session) return null
  const day = sessions.filter((one) => one.day === session.day)
  const at = day.findIndex((one) => one.id === id)
  if (step === 'up' && at > 0) return { id, day: session.day, after: day[at - 2]?.id ?? null }
  if (step === 'down' && at < day.length - 1) return { id, day: session.day, after: day[at + 1]?.id ?? null }
  const target = session.day + (step === 'up' ? -1 : 1)
  if (target < 1 || target > lastDay) return null
  const last = step === 'up' ? sessions.findLast((one) => one.day === target) : undefined
  return { id, day: target, after: last?.id ?? null }
}
