import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPeopleImport, workbookOf } from './peopleImport.ts'
import type { PeopleImport } from './peopleImport.ts'

let test: PeopleImport
beforeEach(async () => {
  test = await openPeopleImport()
})
afterEach(() => test.close())

const HEADINGS = [
  'First name',
  'Last name',
  'Email',
  'Organisation',
  'Stakeholder type',
  'Country',
  'City',
  'Languages',
  'Role',
  'Photos',
  'Participant list',
  'Quotes',
  'Accessibility',
  'Keep together',
  'Keep apart',
  'Preferred tables',
]
const ANNA = [
  'Anna',
  'Rossi',
  'Anna.Rossi@x.it',
  'Comune di Torino',
  'Comune',
  'Italia',
  'Torino',
  'it; en / de',
  'Conduttore del tavolo',
  'sì',
  'no',
  'x',
  'Wheelchair',
  'A; B',
  'C',
  'Water; 3',
]
const csv = (...rows: readonly (readonly string[])[]): string => [HEADINGS, ...rows].map((row) => row.join('\t')).join('\n')

describe('a registration list', () => {
  it('fills every field of a person', async () => {
    const { map } = await test.previewFile(csv(ANNA))
    expect(Object.values(map)).toHaveLength(HEADINGS.length)
    expect(await test.importFile(csv(ANNA))).toMatchObject({ added: 1, updated: 0, skipped: 0, problems: [] })
    expect((await test.people())[0]).toMatchObject({
      name: 'Anna Rossi',
      email: 'Anna.Rossi@x.it',
      organisation: 'Comune di Torino',
      stakeholderType: 'city',
      country: 'IT',
      city: 'Torino',
      languages: ['it', 'en', 'de'],
      role: 'host',
      photoConsent: true,
      listConsent: false,
      quoteConsent: true,
      access: 'Wheelchair',
      together: ['A', 'B'],
      apart: ['C'],
      wishes: ['Water', '3'],
      walkIn: false,
    })
  })

  it('changes nothing when it comes again, as CSV or as XLSX', async () => {
    const file = csv(ANNA, ['Eva', 'Neri'], ['ROSSI', 'anna', '', 'comune di torino'])
    const first = await test.importFile(file)
    expect(first).toMatchObject({ added: 2, skipped: 1 })
    const before = await test.people()
    for (const again of [file, await workbookOf([HEADINGS, ANNA, ['Eva', 'Neri']])])
      expect(await test.importFile(again)).toMatchObject({ added: 0, updated: 0 })
    expect(await test.people()).toEqual(before)
    expect(await test.client.history.state({ workshopId: test.workshopId })).toMatchObject({
      undo: { label: 'participant.import', count: 2 },
    })
  })

  it('writes only the cell that changed, and erases nothing by empty ones', async () => {
    await test.importFile(csv(ANNA))
    const [before] = await test.people()
    const changed = ANNA.with(6, 'Ivrea').with(3, '').with(12, '')
    const preview = await test.previewFile(csv(changed))
    expect(preview.people).toMatchObject([{ row: 1, outcome: 'updated', name: 'Anna Rossi', changes: ['city'] }])
    expect(await test.importFile(csv(changed))).toMatchObject({ added: 0, updated: 1 })
    const [after] = await test.people()
    expect({ ...after, city: 'Torino', heads: before!.heads }).toEqual(before)
    expect(after!.city).toBe('Ivrea')
  })

  it('is taken back by one undo, and done again', async () => {
    await test.importFile(csv(ANNA))
    await test.importFile(csv(ANNA.with(6, 'Ivrea'), ['Eva', 'Neri'], ['Ugo', 'Bruni']))
    expect(await test.people()).toHaveLength(3)
    expect(await test.client.history.undo({ workshopId: test.workshopId })).toMatchObject({ label: 'participant.import', count: 3 })
    expect((await test.people()).map(({ name, city }) => [name, city])).toEqual([['Anna Rossi', 'Torino']])
    await test.client.history.redo({ workshopId: test.workshopId })
    expect((await test.people()).map(({ city }) => city)).toEqual(['Ivrea', '', ''])
  })

  it('in a dry run tells the same and changes nothing', async () => {
    const file = csv(ANNA, ['', ''], ['Eva', 'Neri', 'none'])
    const before = await test.client.safety.check()
    const dry = await test.importFile(file, { dryRun: true })
    expect(await test.client.safety.check()).toEqual(before)
    expect((await test.previewFile(file)).remembered).toBe(false)
    expect(await test.importFile(file)).toEqual(dry)
    expect(dry).toMatchObject({ added: 2, skipped: 0, problems: [{ row: 2, message: 'emailUnclear', value: 'none' }] })
  })

  it('has its mapping remembered, for these headings in any order', async () => {
    const file = 'Who;Where from;Note\nAnna Rossi;Torino;x\n'
    expect((await test.previewFile(file)).map).toEqual({ name: 'Who' })
    const map = { name: 'Who', city: 'Where from' }
    await test.previewFile(file, { map })
    await test.importFile(file, { map, dryRun: true })
    expect(await test.previewFile(file)).toMatchObject({ remembered: false })
    await test.importFile(file, { map })
    const turned = 'NOTE;Where From;who\ny;Ivrea;Eva Neri\n'
    expect(await test.previewFile(turned)).toMatchObject({ remembered: true, map: { name: 'who', city: 'Where From' }, added: 1 })
    expect(await test.importFile(turned)).toMatchObject({ added: 1 })
    expect((await test.people()).map(({ city }) => city)).toEqual(['Torino', 'Ivrea'])
    expect(await test.previewFile('Who;Note\nAnna Rossi;x\n')).toMatchObject({ remembered: false })
  })

  it('keeps no heading in words: it may be a person', async () => {
    await test.importFile('Anna Rossi;Torino\nEva Neri;Ivrea\n', { map: { name: 'Anna Rossi', city: 'Torino' } })
    const kept = test.host.store.db.prepare('SELECT * FROM column_map').all()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/anna|rossi|torino/i)
  })

  it('without headings loses nobody unseen, and everybody comes in where somebody says that there are none', async () => {
    const file = 'Anna Rossi;Torino\nEva Neri;Ivrea\n'
    expect(await test.previewFile(file)).toMatchObject({
      headings: true,
      total: 1,
      unnamed: [],
      problems: [{ row: 0, column: '', message: 'headingsUnknown', value: 'Anna Rossi' }],
    })
    const columns = ['Column A', 'Column B']
    const seen = await test.previewFile(file, { headings: false })
    expect(seen).toMatchObject({ headings: false, columns, unnamed: columns, map: { name: 'Column A' }, total: 2, added: 2, problems: [] })
    await test.importFile(file, { headings: false, map: { name: 'Column A', city: 'Column B' } })
    expect((await test.people()).map(({ name, city }) => [name, city])).toEqual([
      ['Anna Rossi', 'Torino'],
      ['Eva Neri', 'Ivrea'],
    ])
    // Columns without names say nothing about the next list.
    expect(await test.previewFile('1;Ugo Bruni\n2;Ida Bo\n', { headings: false })).toMatchObject({
      remembered: false,
      map: { name: 'Column B' },
    })
  })

  it('has headings where somebody says so, whatever they look like', async () => {
    const file = 'Anna Rossi,anna@x.it\nEva Neri,eva@x.it\n'
    expect(await test.previewFile(file)).toMatchObject({ headings: false, total: 2 })
    expect(await test.previewFile(file, { headings: true })).toMatchObject({
      headings: true,
      total: 1,
      columns: ['Anna Rossi', 'anna@x.it'],
    })
  })

  it('never gives a consent that was taken back here, and says so', async () => {
    const file = 'Name;Photos\nAnna Rossi;yes\n'
    await test.importFile(file)
    const [anna] = await test.people()
    expect(anna!.photoConsent).toBe(true)
    await test.client.participants.updateMany({ ids: [anna!.id], fields: { photoConsent: false } })
    expect(await test.importFile(file)).toMatchObject({
      known: 1,
      problems: [{ row: 1, column: 'Photos', message: 'consentKept', value: '' }],
    })
    expect((await test.people())[0]!.photoConsent).toBe(false)
  })

  it('asks for names where no column has them', async () => {
    const file = 'Colour;Size\nred;3\nblue;4\n'
    expect(await test.previewFile(file)).toMatchObject({
      added: 0,
      skipped: 2,
      total: 2,
      problems: [
        { row: 0, column: '', message: 'headingsUnknown', value: 'Colour' },
        { row: 0, column: '', message: 'noNameColumn', value: '' },
      ],
    })
    await expect(test.importFile(file)).rejects.toMatchObject({
      code: 'UNKNOWN_COLUMN',
      data: { detail: { column: 'name', there: 'Colour, Size' } },
    })
    await expect(test.importFile(file, { map: { name: 'Shape' } })).rejects.toMatchObject({
      code: 'UNKNOWN_COLUMN',
      data: { detail: { column: 'Shape' } },
    })
  })

  it('leaves out what is too long for its field, and says so', async () => {
    const long = 'w'.repeat(10_001)
    const rows = [
      ANNA.with(3, 'o'.repeat(301))
        .with(12, 'n'.repeat(501))
        .with(7, Array.from({ length: 11 }, (_, i) => `L${i}`).join(';')),
      ['Eva', 'Neri', '', long],
      ['N'.repeat(201), 'Bruni'],
    ]
    const { added, skipped, problems } = await test.importFile(csv(...rows))
    expect([added, skipped]).toEqual([2, 1])
    expect(problems.map(({ row, column, message }) => `${row} ${column} ${message}`)).toEqual([
      '1 Organisation tooLong',
      '1 Accessibility tooLong',
      '1 Languages tooManyWords',
      '2 Organisation cellTooLong',
      '3 Last name tooLong',
    ])
    expect(problems[1]!.value).toBe('')
    expect((await test.people()).map(({ organisation, access, languages }) => [organisation, access, languages])).toEqual([
      ['', '', []],
      ['', '', []],
    ])
  })

  it('adds up, however many rows have something wrong', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => `Person ${i % 2000} Number,address ${i}`)
    const result = await test.previewFile(`Name,Email\n${rows.join('\n')}`)
    expect(result.added + result.updated + result.known + result.skipped).toBe(6000)
    expect(result.total).toBe(6000)
    expect(result.problems).toHaveLength(5001)
    expect(result.problems.at(-1)).toEqual({ row: 0, column: '', message: 'moreProblems', value: '5000' })
    expect(result.people).toHaveLength(200)
    expect(result.sample).toHaveLength(20)
  })

  it('knows the types that a workshop has of its own', async () => {
    await test.client.workshops.plan({ workshopId: test.workshopId })
    const { people, problems } = await test.previewFile(
      'Name,Type of organisation\nAnna Rossi,Gobierno\nEva Neri,Società civile\nUgo Bruni,Fishers\n',
    )
    expect(people.map(({ fields }) => fields.stakeholderType)).toEqual(['national-authority', 'ngo-association', undefined])
    expect(problems.map(({ row, message }) => `${row} ${message}`)).toEqual(['2 typeTakenAs', '3 typeUnknown'])
  })

  it('does not add people twice who were added while it was read', async () => {
    const reading = test.importFile(csv(ANNA))
    await test.client.participants.add({ workshopId: test.workshopId, people: [{ name: 'Anna Rossi', email: 'anna.rossi@x.it' }] })
    expect(await reading).toMatchObject({ added: 0, updated: 1 })
    expect(await test.people()).toHaveLength(1)
  })
})
