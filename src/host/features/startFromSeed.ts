import type { WorkshopSeed } from '../../shared/domain/records/seed.ts'
import type { ActionInfo } from '../changes/store.ts'
import type { Host } from '../host.ts'
import { readSeed } from './resources.ts'
import { plantSeed } from './workshops/plantSeed.ts'

/** The seed of a template in a language. Throws NOT_FOUND for a name that is not on offer. */
export const templateSeed = (host: Host, template: string, language: string): WorkshopSeed => {
  const file = readSeed(host.options.resourcesDir, 'templates', template)
  return (file.translations?.[language] ?? file.workshops)[0]!
}

/** A new workshop from a seed, for features that begin one in their own way. It is not remembered for undo, like every new workshop. */
export const startFromSeed = (
  { store, newId, now }: Host,
  info: ActionInfo,
  { seed, title, template }: { seed: WorkshopSeed; title: string; template: string | null },
): void => {
  store.act(info, (write) => plantSeed({ write, workshopId: info.workshopId, seed, title, template, now: now(), newId }), false)
}
