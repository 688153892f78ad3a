import type { Migration } from '../migrate.ts'
import { createTables } from './0010-create-tables.ts'
import { addPeopleAndSeating } from './0020-add-people-and-seating.ts'
import { addTheRoom } from './0030-add-the-room.ts'
import { addHarvestAndReport } from './0040-add-harvest-and-report.ts'

/** In order. Add at the end, never edit what was published. */
export const MIGRATIONS: readonly Migration[] = [createTables, addPeopleAndSeating, addTheRoom, addHarvestAndReport]
