import * as z from 'zod'
import { readMemo, writeMemo } from '../features/stations/stations.repo.ts'
import type { Host } from '../host.ts'

const list = z.array(z.string())
const place = z.object({ address: z.string(), port: z.number() })
/** Pages that were loaded from an address long ago may still come back. */
const ORIGINS_KEPT = 50

export type DoorMemory = ReturnType<typeof createDoorMemory>

/** What the door keeps in the data folder: its port, where it was open, from where it ever served its page, closed doors of workshops. */
export const createDoorMemory = ({ store }: Pick<Host, 'store'>) => {
  const read = <T>(key: string, shape: z.ZodType<T>): T | null => {
    const text = readMemo(store.db, key)
    if (text === null) return null
    try {
      return shape.parse(JSON.parse(text))
    } catch {
      return null
    }
  }
  const write = (key: string, value: unknown): void => writeMemo(store.db, key, value === null ? null : JSON.stringify(value))
  const closed = (): string[] => read('closedDoors', list) ?? []

  return {
    port: () => read('port', z.number()),
    origins: () => read('origins', list) ?? [],
    opened: () => read('open', place),
    keepOpened: (at: { address: string; port: number }, origins: readonly string[]): void => {
      const kept = [...new Set([...origins, ...(read('origins', list) ?? [])])].slice(0, ORIGINS_KEPT)
      store.together(() => {
        write('port', at.port)
        write('open', at)
        write('origins', kept)
      })
    },
    keepClosed: (): void => write('open', null),
    isDoorOpen: (workshopId: string): boolean => !closed().includes(workshopId),
    setDoor: (workshopId: string, open: boolean): void => {
      const others = closed().filter((id) => id !== workshopId)
      write('closedDoors', open ? others : [...others, workshopId])
    },
  }
}
