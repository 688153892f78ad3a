import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOTE_TEXT_LIMIT } from '../../../src/shared/domain/records/vocabulary.ts'
import { openImport } from './importing.ts'
import type { ImportTest } from './importing.ts'

let test: ImportTest
beforeEach(async () => {
  test = await openImport()
})
afterEach(() => test.close())

const refusal = (content: string | Uint8Array, map?: Record<string, string>) =>
  test.importFile(content, map ? { map } : {}).then(
    () => ({ code: 'accepted', data: { detail: {} } }),
    (error: { code: string; data: { detail: Record<string, string> } }) => error,
  )

describe('a file that a device saved because it could not send', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const file = `id,text,table\n${id},Kept on a phone,North\n${id},Kept on a phone,North`

  it('brings each note once, and what the device sends afterwards is known', async () => {
    expect(await test.importFile(file)).toMatchObject({ added: 1, skipped: 1, problems: [] })
    await test.client.notes.create({ id, tableId: test.tableIds[0]!, round: 1, kind: 'idea', text: 'Kept on a phone' })
    expect(await test.texts()).toEqual(['Kept on a phone'])
    expect(await test.client.notes.missing({ tableId: test.tableIds[0]!, ids: [id] })).toEqual({ ids: [] })
  })

  it('skips what the device sent before, even where its words were changed since', async () => {
    await test.client.notes.create({ id, tableId: test.tableIds[0]!, round: 1, kind: 'idea', text: 'Changed since' })
    expect(await test.importFile(file)).toMatchObject({ added: 0, skipped: 2 })
    expect(await test.texts()).toEqual(['Changed since'])
  })

  it('has its words as they were typed, without the guard against formulas', async () => {
    await test.importFile(`id,text\n${id},'- more shade\n,'- from a stranger`)
    expect((await test.texts()).toSorted()).toEqual(["'- from a stranger", '- more shade'])
  })

  it('gives new names to notes of another workshop', async () => {
    await test.importFile(file)
    const { id: workshopId } = await test.client.workshops.create({ title: 'Other', template: null, language: 'en' })
    const { id: sessionId } = await test.client.agenda.addSession({ workshopId, fields: { title: 'Tables' } })
    const contentBase64 = Buffer.from(file).toString('base64')
    expect(await test.client.notes.importCsv({ workshopId, sessionId, contentBase64 })).toMatchObject({ added: 2 })
    expect(await test.texts()).toEqual(['Kept on a phone'])
  })
})

describe('tables of notes', () => {
  it('bring every field', async () => {
    const heading = 'text,kind,table,round,category,level,sector,lever,co_benefits,horizon,city,speaker,unclear,said_again,noted_at'
    const row = 'Trees,challenge,South,3,finance,city,energy,money,"air;health",long,Torino,Ada,yes,2,2026-03-01T10:00:00+01:00'
    expect(await test.importFile(`${heading}\n${row}`)).toMatchObject({ added: 1, problems: [] })
    expect((await test.notes())[0]).toMatchObject({
      text: 'Trees',
      kind: 'challenge',
      tableId: test.tableIds[1],
      sessionId: test.sessionId,
      round: 3,
      category: 'finance',
      level: 'city',
      sector: 'energy',
      lever: 'money',
      coBenefits: ['air', 'health'],
      horizon: 'long',
      city: 'Torino',
      speaker: 'Ada',
      unclear: true,
      saidAgain: 2,
      source: 'import',
      notedAt: '2026-03-01T09:00:00.000Z',
    })
  })

  it('may have newlines, quotes and separators inside quotes', async () => {
    await test.importFile('text,kind\n"one\ntwo, three ""four""\r\nfive",idea\n')
    expect(await test.texts()).toEqual(['one\ntwo, three "four"\r\nfive'])
  })

  it('may have formulas, which stay text', async () => {
    const formulas = ['=cmd()', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1']
    await test.importFile(`text\n${formulas.map((text) => `"${text.replaceAll('"', '""')}"`).join('\n')}`)
    expect(await test.texts()).toEqual(formulas.map((text) => text.trim()))
  })

  it('may be shorter in places; words beyond the last heading are never dropped in silence', async () => {
    const { added, skipped, problems } = await test.importFile('text,kind,city\nshort\nBread, butter,idea,Torino\nfits,idea,Milano,,\n,,\n')
    expect([added, skipped]).toEqual([2, 2])
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, ''],
      [4, 'text'],
    ])
    expect(problems[0]!.message).toMatch(/More cells \(4\) than headings \(3\).*quotes/)
    expect(await test.texts()).toEqual(['short', 'fits'])
  })

  it('tell what they could not read, row by row, and bring the rest', async () => {
    const { added, problems } = await test.importFile(
      'text,kind,round,horizon,noted_at,year\nA,nonsense,9,soon,03/04/2026,20300\nB,,x,,45123,\nC,Sfida,2,LONG,2026-03-01,2035\n',
    )
    expect(added).toBe(3)
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '1 kind',
      '1 round',
      '1 horizon',
      '1 year',
      '1 notedAt',
      '2 round',
      '2 notedAt',
    ])
    const [a, b, c] = await test.notes().then((notes) => notes.toSorted((x, y) => (x.text < y.text ? -1 : 1)))
    expect(a).toMatchObject({ kind: 'idea', round: 1, horizon: null, year: null })
    expect(b!.notedAt).toMatch(/^2026-03-02/)
    expect(c).toMatchObject({ kind: 'challenge', round: 2, horizon: 'long', notedAt: '2026-03-01T00:00:00.000Z', year: 2035 })
  })

  it('with a cell of ten megabytes lose that row only', async () => {
    const { added, skipped, problems } = await test.importFile(
      `text\nbefore\n"${'x'.repeat(10 * 1024 * 1024)}"\nafter\n${'y'.repeat(NOTE_TEXT_LIMIT)}\n`,
    )
    expect([added, skipped]).toEqual([3, 1])
    expect(problems).toEqual([{ row: 2, column: 'text', message: expect.stringMatching(/Longer than 20000/) }])
    expect((await test.texts()).map((text) => text.length)).toEqual([6, 5, NOTE_TEXT_LIMIT])
  })

  it('with long words everywhere leave every list readable', async () => {
    const long = 'w'.repeat(500)
    const row = [
      'text',
      long,
      long,
      long,
      long,
      `"${Array.from({ length: 60 }, (_, i) => `${i}${long}`).join(';')}"`,
      long,
      long,
      '99999',
    ].join(',')
    const file = `text,table,category,level,sector,co_benefits,city,speaker,said_again\n${row}`
    expect((await test.importFile(file)).added).toBe(1)
    const [note] = await test.notes()
    expect(note!.coBenefits).toHaveLength(40)
    expect(note!.saidAgain).toBe(1000)
    expect((await test.tableTitles()).at(-1)).toHaveLength(302)
    expect(await test.importFile(file)).toMatchObject({ added: 0, skipped: 1 })
  })

  it.each([
    ['nothing', '', 'UNREADABLE_FILE', { reason: 'empty' }],
    ['blank lines', '\n\n\r\n', 'UNREADABLE_FILE', { reason: 'empty' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 13]), 'UNREADABLE_FILE', { reason: 'binary' }],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]), 'UNREADABLE_FILE', { reason: 'binary' }],
    ['UTF-16 without its mark', Buffer.from('text\nhello', 'utf16le'), 'UNREADABLE_FILE', { reason: 'binary' }],
    ['an open quote', 'text\n"never closed', 'UNREADABLE_FILE', { reason: 'quotes' }],
    ['a heading twice', 'text,kind,text\na,idea,b', 'UNREADABLE_FILE', { reason: 'heading twice', column: 'text' }],
    ['no heading that we know', 'comment-text,kind\na,idea', 'UNKNOWN_COLUMN', { column: 'text' }],
    ['too many columns', `text${',x'.repeat(300)}`, 'TOO_LARGE', { limit: '200 columns' }],
    ['too many rows', `text\n${'a\n'.repeat(100_001)}`, 'TOO_LARGE', { limit: '100000 rows' }],
  ])('refuse %s', async (_what, content, code, detail) => {
    expect(await refusal(content)).toMatchObject({ code, data: { detail } })
    expect(await test.notes()).toEqual([])
  })

  it('are mapped by name, or by a fixed value', async () => {
    const file = 'comment-body,who\nHello,Ada\n'
    await test.importFile(file, { map: { text: 'comment-body', speaker: 'who', table: '=South', kind: '=priority' } })
    expect((await test.notes())[0]).toMatchObject({ text: 'Hello', speaker: 'Ada', kind: 'priority', tableId: test.tableIds[1] })
    expect(await refusal(file, { text: 'missing' })).toMatchObject({
      code: 'UNKNOWN_COLUMN',
      data: { detail: { column: 'missing', there: 'comment-body, who' } },
    })
    expect(await refusal(file, { nonsense: 'who' })).toMatchObject({ code: 'UNKNOWN_COLUMN', data: { detail: { column: 'nonsense' } } })
    expect(await refusal(file, { ['__proto__x']: 'who' })).toMatchObject({ code: 'UNKNOWN_COLUMN' })
  })
})

describe('tables that a file names', () => {
  it('are found by title or number, made where they are new, and the first where there is none', async () => {
    await test.importFile('text,table\na,south\nb, 2 \nc,West\nd,WEST\ne,\nf,   \n')
    expect(await test.tableTitles()).toEqual(['1 North', '2 South', '3 West'])
    const plan = await test.client.workshops.plan({ workshopId: test.workshopId })
    const numberOf = new Map(plan.tables.map(({ id, number }) => [id, number]))
    expect((await test.notes()).map(({ text, tableId }) => `${text}${numberOf.get(tableId)}`)).toEqual(['a2', 'b2', 'c3', 'd3', 'e1', 'f1'])
  })

  it('with names like numbers are the same when the file comes again', async () => {
    const file = 'text,table\na,Alpha\nb,3\nc,2030\n'
    expect((await test.importFile(file)).added).toBe(3)
    expect(await test.tableTitles()).toEqual(['1 North', '2 South', '3 Alpha', '4 3', '5 2030'])
    expect(await test.importFile(file)).toMatchObject({ added: 0, skipped: 3 })
    expect(await test.tableTitles()).toHaveLength(5)
  })

  it('are refused, all of them, where a column has too many names for tables', async () => {
    const file = `text,table\n${Array.from({ length: 1100 }, (_, index) => `n${index},name ${index}`).join('\n')}`
    expect(await refusal(file)).toMatchObject({ code: 'TOO_LARGE', data: { detail: { limit: '999 tables in a session' } } })
    expect(await test.tableTitles()).toHaveLength(2)
    expect(await test.notes()).toEqual([])
  })

  it('belong to the session that was named', async () => {
    const other = await test.client.workshops.create({ title: 'Other', template: null, language: 'en' })
    const contentBase64 = Buffer.from('text\na').toString('base64')
    for (const input of [
      { workshopId: other.id, sessionId: test.sessionId },
      { workshopId: test.workshopId, sessionId: 'missing' },
      { workshopId: test.workshopId, sessionId: test.workshopId },
    ])
      await expect(test.client.notes.importCsv({ ...input, contentBase64 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('importing twice', () => {
  it('adds nothing, whatever was in the file', async () => {
    const file = 'text,kind,table,round,noted_at\na,idea,North,1,\na,idea,North,2,\na,quote,North,1,\na,idea,South,1,\na,idea,North,1,\n'
    expect(await test.importFile(file)).toMatchObject({ added: 5, skipped: 0 })
    const before = await test.notes()
    expect(await test.importFile(file)).toMatchObject({ added: 0, updated: 0, skipped: 5 })
    expect(await test.notes()).toEqual(before)
  })

  it('keeps what two people wrote in the same words, and adds the copies that are missing', async () => {
    expect(await test.importFile('text\nmore trees\nmore trees\n')).toMatchObject({ added: 2, skipped: 0 })
    expect(await test.importFile('text\nmore trees\nmore trees\nmore trees\n')).toMatchObject({ added: 1, skipped: 2 })
    expect(await test.texts()).toEqual(['more trees', 'more trees', 'more trees'])
  })

  it('is one undo, which also takes back the tables', async () => {
    await test.importFile('text,table\na,West\nb,East\n')
    expect(await test.client.history.undo({ workshopId: test.workshopId })).toMatchObject({ label: 'note.import', count: 4 })
    expect([await test.notes(), await test.tableTitles()]).toEqual([[], ['1 North', '2 South']])
  })
})

describe('a dry run', () => {
  it('tells the same and changes nothing', async () => {
    const file = 'text,kind,table\na,idea,West\nb,nonsense,\n,idea,\n'
    const before = await test.client.safety.check()
    const dry = await test.importFile(file, { dryRun: true })
    expect(await test.client.safety.check()).toEqual(before)
    expect([await test.notes(), await test.tableTitles()]).toEqual([[], ['1 North', '2 South']])
    expect(await test.client.history.state({ workshopId: test.workshopId })).toMatchObject({ undo: { label: 'table.add' } })
    expect(await test.importFile(file)).toEqual(dry)
    expect(dry).toMatchObject({ added: 2, skipped: 1 })
  })
})
