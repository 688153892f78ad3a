import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seedFile } from '../../shared/domain/records/seed.ts'
import type { SeedFile } from '../../shared/domain/records/seed.ts'
import { taxonomyFile } from '../../shared/domain/taxonomy/taxonomy.ts'
import { TAXONOMY_IDS } from '../../shared/domain/taxonomy/taxonomyIds.ts'
import type { TaxonomyFile } from '../../shared/domain/taxonomy/taxonomy.ts'
import { Fault } from '../fault.ts'

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

const taxonomyCache = new Map<string, TaxonomyFile[]>()

/** The shipped taxonomies; read once, because they ship with the app and do not change under it. */
export const readTaxonomies = (resourcesDir: string): TaxonomyFile[] => {
  const known = taxonomyCache.get(resourcesDir)
  if (known) return known
  const files = TAXONOMY_IDS.map((id) => taxonomyFile.parse(readJson(join(resourcesDir, 'taxonomies', `${id}.json`))))
  taxonomyCache.set(resourcesDir, files)
  return files
}

export type SeedFolder = 'templates' | 'samples'

/** Names of the templates or samples that ship with the app. */
export const seedNames = (resourcesDir: string, folder: SeedFolder): string[] =>
  readdirSync(join(resourcesDir, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .toSorted()

/** Throws NOT_FOUND for a name that is not on offer, so that a name can never become a path. */
export const readSeed = (resourcesDir: string, folder: SeedFolder, name: string): SeedFile => {
  const names = seedNames(resourcesDir, folder)
  if (!names.includes(name)) throw new Fault('NOT_FOUND', { entity: folder === 'samples' ? 'sample' : 'template', known: names.join(', ') })
  return seedFile.parse(readJson(join(resourcesDir, folder, `${name}.json`)))
}
