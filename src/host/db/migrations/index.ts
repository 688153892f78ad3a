import type { Migration } from '../migrate.ts'
import { createTables } from './0010-create-tables.ts'

/** In order. Add at the end, never edit what was published. */
export const MIGRATIONS: readonly Migration[] = [createTables]
