import { compareCities } from '../../../shared/domain/projects/compareCities.ts'
import { groupByProject } from '../../../shared/domain/projects/projectName.ts'
import { selectRecords } from '../../db/recordTables.ts'
import { os } from '../../rpc/implementer.ts'
import { countNotes, notesAt } from './countNotes.ts'
import { countsPerWorkshop } from './projects.repo.ts'

const MOST_NOTES = 500

export const projectsProcedures = {
  list: os.projects.list.handler(({ context: { host } }) => {
    const { db } = host.store
    const countsOf = countsPerWorkshop(db)
    const workshops = selectRecords(db, 'workshop', "1 ORDER BY coalesce(starts_on, '9999'), row")
    return groupByProject(workshops).map((group) => ({
      project: group.project,
      workshops: group.workshops.map(({ id, title, cities, startsOn }) => ({ id, title, cities, startsOn, ...countsOf(id) })),
    }))
  }),
  matrix: os.projects.matrix.handler(({ context: { host }, input }) => countNotes(host.store.db, host.options.resourcesDir, input)),
  cities: os.projects.cities.handler(async ({ context: { host }, input: { workshopIds, axis } }) => {
    const matrix = await countNotes(host.store.db, host.options.resourcesDir, { workshopIds, rows: axis, columns: 'city', kinds: [] })
    return compareCities(axis, matrix)
  }),
  notesOf: os.projects.notesOf.handler(({ context: { host }, input }) => notesAt(host.store.db, input, MOST_NOTES)),
}
