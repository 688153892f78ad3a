import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Coverage } from '../../../../shared/contract/room.contract.ts'
import type { NoteKind } from '../../../../shared/domain/records/vocabulary.ts'
import { roundOf } from '../../../../shared/domain/room/clockTime.ts'
import { kindsNotYet, missingOutputs, silentTables } from '../../../../shared/domain/room/coverageGaps.ts'
import { api } from '../../../transport/api.ts'
import { awayTables } from '../stations/awayDevices.ts'
import { stepsOfSession } from '../clock/clocks.ts'
import { useRoom } from '../roomContext.ts'
import type { KindCounts, TableStanding } from './standing.ts'

const NOTHING: Coverage = { at: 0, cells: [], tables: [] }

/** How every table of the session is doing at `now`, and the round that runs or ran last. */
export function useStandings(now: number): { standings: readonly TableStanding[]; coverage: Coverage; round: number } {
  const { workshopId, live, session, tables } = useRoom()
  const { data: coverage = NOTHING } = useQuery(api.room.coverage.queryOptions({ input: { sessionId: session.id } }))
  const { data: stations } = useQuery(api.stations.state.queryOptions({ input: { workshopId } }))
  const steps = stepsOfSession(live.clocks, session.id)
  const round = Math.max(1, roundOf(steps))
  const standings = useMemo(() => {
    const known = new Map(coverage.tables.map((table) => [table.tableId, table]))
    const told = tables.map((table) => {
      const { lastNoteAt = null, digests = [], waiting = 0 } = known.get(table.id) ?? {}
      return { tableId: table.id, openFrom: table.openFrom, closedFrom: table.closedFrom, lastNoteAt, digests, waiting }
    })
    const silent = silentTables(told, steps, now)
    const gaps = new Map(missingOutputs(told, coverage.cells, steps).map((gap) => [gap.tableId, gap]))
    const notYet = kindsNotYet(told, coverage.cells, steps, now)
    const away = awayTables(stations)
    return told.map(({ tableId, lastNoteAt, waiting }): TableStanding => {
      const cells = coverage.cells.filter((cell) => cell.tableId === tableId)
      return {
        tableId,
        inRound: countsOf(cells.filter((cell) => cell.round === round).map(({ kind, fresh }) => ({ kind, notes: fresh }))),
        inAll: countsOf(cells),
        lastNoteAt: lastNoteAt === null ? null : Date.parse(lastNoteAt),
        silentMinutes: silent.get(tableId) ?? null,
        missing: gaps.get(tableId)?.kinds ?? [],
        notYet: notYet.get(tableId) ?? [],
        waiting: waiting ?? 0,
        awaySince: away.get(tableId) ?? null,
        digestsMissing: gaps.get(tableId)?.digests ?? [],
      }
    })
  }, [coverage, stations, tables, steps, now, round])
  return { standings, coverage, round: roundOf(steps) }
}

function countsOf(cells: readonly { kind: NoteKind; notes: number }[]): KindCounts {
  const counts: Partial<Record<NoteKind, number>> = {}
  for (const { kind, notes } of cells) counts[kind] = (counts[kind] ?? 0) + notes
  return counts
}
