import * as z from 'zod'
import { readMemo, writeMemo } from '../features/stations/stations.repo.ts'
import type { Host } from '../host.ts'
import { LIMITS } from './limits.ts'

const list = z.array(z.string())
const times = z.record(z.string(), z.number())
const place = z.object({ address: z.string(), port: z.number() })
/** Pages that were loaded from an address long ago may still come back. */
const ORIGINS_KEPT = 50

/** Written again at most so often, for the panel asks again and again. */
const ASKED_EVERY_MS = 10 * 60_000

export type DoorMemory = ReturnType<typeof createDoorMemory>

/** What the door keeps in the data folder: its port, where it was open, from where it ever served its page, and which workshops it is open for. */
export const createDoorMemory = ({ store, now }: Pick<Host, 'store' | 'now'>) => {
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
  /** Workshops whose stations are open, and when (ms) somebody last asked for their ways in. */
  const openFor = (): Record<string, number> => read('openFor', times) ?? {}
  const keepOpenFor = (workshopId: string): void => write('openFor', { ...openFor(), [workshopId]: now() })

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
    /** May devices of this workshop that we know come in? */
    isOpenFor: (workshopId: string): boolean => workshopId in openFor(),
    /** May others ask to? */
    isDoorOpen: (workshopId: string): boolean => workshopId in openFor() && !closed().includes(workshopId),
    /** True where it was not open before. */
    openFor: (workshopId: string): boolean => {
      const before = openFor()[workshopId]
      if (before === undefined || now() - before > ASKED_EVERY_MS) keepOpenFor(workshopId)
      return before === undefined
    },
    endFor: (workshopId: string): void => {
      const { [workshopId]: _ended, ...others } = openFor()
      write('openFor', others)
    },
    /** Workshops that nobody looked after for a day are over, also where nobody said so. */
    forgetOld: (): void => {
      const kept = Object.entries(openFor()).filter(([, at]) => now() - at <= LIMITS.openForMs)
      write('openFor', Object.fromEntries(kept))
    },
    setDoor: (workshopId: string, open: boolean): void => {
      keepOpenFor(workshopId)
      const others = closed().filter((id) => id !== workshopId)
      write('closedDoors', open ? others : [...others, workshopId])
    },
  }
}
