import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storedDesignsFile } from '../../shared/domain/seating/designs/storedDesigns.ts'
import type { StoredDesign } from '../../shared/domain/seating/designs/storedDesigns.ts'

/** Seating designs that were found once and ship as data. */
export const readDesigns = (resourcesDir: string): StoredDesign[] =>
  storedDesignsFile.parse(JSON.parse(readFileSync(join(resourcesDir, 'seating', 'designs.json'), 'utf8'))).designs
