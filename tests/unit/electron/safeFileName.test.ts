import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../../electron/main/safeFileName.ts'

test.each([
  ['Torino – sintesi.pdf', 'Torino – sintesi.pdf'],
  ['a/b.docx', 'a b.docx'],
  ['..\\..\\evil.csv', 'evil.csv'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\x.csv', 'C x.csv'],
  ['CON', '_CON'],
  ['con.txt', '_con.txt'],
  ['Lpt1.report.csv', '_Lpt1.report.csv'],
  ['trailing. . .', 'trailing'],
  ['.hidden.csv', 'hidden.csv'],
  ['report\u202egpj.exe', 'report gpj.exe'],
  ['nul\u0000byte.pdf', 'nul byte.pdf'],
  ['', 'tavolata'],
  ['...', 'tavolata'],
  ['???.xlsx', 'tavolata.xlsx'],
])('%j becomes %j', (suggested, name) => expect(safeFileName(suggested)).toBe(name))

test('a long name keeps its extension', () => {
  const name = safeFileName(`${'ü'.repeat(300)}.xlsx`)
  expect(name).toHaveLength(120)
  expect(name.endsWith('ü.xlsx')).toBe(true)
})

test('whatever is suggested, the name is one plain segment and stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
      const name = safeFileName(suggested)
      expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u)
      expect(name).not.toMatch(/^\.|[. ]$/)
      expect([...name].length).toBeLessThanOrEqual(121)
      expect(safeFileName(name)).toBe(name)
    }),
    { numRuns: 500 },
  )
})
