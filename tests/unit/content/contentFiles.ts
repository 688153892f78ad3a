import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeedFile, WorkshopSeed } from '../../../src/shared/domain/records/seed.ts'
import { seedFile } from '../../../src/shared/domain/records/seed.ts'
import type { TaxonomyFile } from '../../../src/shared/domain/taxonomy/taxonomy.ts'
import type { TaxonomyId } from '../../../src/shared/domain/taxonomy/taxonomyIds.ts'
import { taxonomyFile } from '../../../src/shared/domain/taxonomy/taxonomy.ts'
import { TAXONOMY_IDS } from '../../../src/shared/domain/taxonomy/taxonomyIds.ts'

const resources = new URL('../../../resources/', import.meta.url).pathname

export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(resources, path), 'utf8'))

/** Names without `.json` in a folder of resources/, sorted. */
export const namesIn = (folder: string): string[] =>
  readdirSync(join(resources, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted()

export const readTaxonomy = (id: TaxonomyId): TaxonomyFile => taxonomyFile.parse(readJson(`taxonomies/${id}.json`))
export const readSeed = (folder: 'templates' | 'samples', name: string): SeedFile => seedFile.parse(readJson(`${folder}/${name}.json`))

export const codesOf = (id: TaxonomyId): Set<string> => new Set(readTaxonomy(id).terms.map((term) => term.code))
export const allTaxonomies = (): TaxonomyFile[] => TAXONOMY_IDS.map(readTaxonomy)

/** Every workshop of a seed file with its language: the first list is English. */
export const workshopsOf = (file: SeedFile): { language: string; seed: WorkshopSeed }[] => [
  ...file.workshops.map((seed) => ({ language: 'en', seed })),
  ...Object.entries(file.translations ?? {}).flatMap(([language, seeds]) => seeds.map((seed) => ({ language, seed }))),
]

export const countBy = <T>(items: readonly T[], key: (item: T) => string | null | undefined): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of items) {
    const name = key(item)
    if (name) counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
