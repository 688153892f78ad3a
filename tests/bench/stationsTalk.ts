/** What the bench of stations, its host and its devices say to each other; each of the three is a process of its own. */
export type HostOrder = { type: 'watch' } | { type: 'say'; times: number; everyMs: number } | { type: 'end' }
export type HostWord =
  | { type: 'ready'; at: string; workshopId: string; places: { url: string; tableId: string }[] }
  | { type: 'watched'; rssMb: number; processorMs: number; delayP99Ms: number; answered: number[] }
  | { type: 'said' }
  | { type: 'ended'; notes: number; different: number }

export type DevicesOrder =
  | { type: 'join'; at: string; places: { url: string; tableId: string }[] }
  | { type: 'load'; seconds: number }
  | { type: 'listen'; workshopId: string; devices: number }
  | { type: 'heard' }
  | { type: 'storm'; notesEach: number }
  | { type: 'end' }
export type DevicesWord =
  | { type: 'joined' }
  | { type: 'loaded'; sent: number; acknowledged: number[] }
  | { type: 'listening' }
  | { type: 'heard'; lateMs: number[] }
  | { type: 'stormed'; ms: number; stored: number }

/** Ms on a clock that all processes of this machine share. */
export const sharedMs = (): number => Number(process.hrtime.bigint() / 1000n) / 1000
