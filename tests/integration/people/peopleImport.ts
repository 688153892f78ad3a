import writeExcelFile from 'write-excel-file/node'
import { previewOf } from '../../../src/host/features/participants/peoplePreview.ts'
import { readPeopleFile } from '../../../src/host/features/participants/peopleFile.ts'
import { matchPeople } from '../../../src/shared/domain/people/import/matchPeople.ts'
import type { PeopleMap } from '../../../src/shared/domain/people/import/peopleColumns.ts'
import { openTestHost } from '../../support/testHost.ts'

type Options = { map?: PeopleMap; sheet?: string; headings?: boolean; fileName?: string; dryRun?: boolean }

/** A host with one empty workshop, and ways to import people into it. */
export const openPeopleImport = async () => {
  const test = openTestHost()
  const { id: workshopId } = await test.client.workshops.create({ title: 'Registration', template: null, language: 'en' })
  const input = (content: string | Uint8Array, { fileName = 'list', ...options }: Options) => ({
    workshopId,
    fileName,
    contentBase64: Buffer.from(content as Uint8Array).toString('base64'),
    ...options,
  })
  const previewFile = (content: string | Uint8Array, options: Options = {}) => test.client.participants.previewFile(input(content, options))
  const importFile = (content: string | Uint8Array, options: Options = {}) => test.client.participants.importFile(input(content, options))
  const people = async () => (await test.client.workshops.plan({ workshopId })).participants
  return { ...test, workshopId, previewFile, importFile, people }
}

export type PeopleImport = Awaited<ReturnType<typeof openPeopleImport>>

/** What the thread of a preview does, without the thread: a file set against nobody. */
export const previewHere = async (content: string | Uint8Array, options: Pick<Options, 'map' | 'sheet' | 'headings'> = {}) => {
  const { map, sheet, headings: hasHeadings } = options
  const job = { bytes: Buffer.from(content as Uint8Array), map, sheet, hasHeadings, remembered: [], types: [] }
  const file = await readPeopleFile(job)
  return previewOf(file, matchPeople(file.people, []))
}

/** The bytes of a workbook with these cells on one sheet. */
export const workbookOf = (rows: readonly (readonly (string | number | boolean | Date | null)[])[]): Promise<Buffer> =>
  writeExcelFile(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer()
