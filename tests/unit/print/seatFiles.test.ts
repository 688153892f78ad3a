import { readSheet } from 'read-excel-file/universal'
import { expect, it } from 'vitest'
import { seatsXlsx } from '../../../src/host/exports/print/seatFiles.ts'

it.each(Object.getOwnPropertyNames(Object.prototype))('a workbook holds the name %s as it is', async (name) => {
  const file = await seatsXlsx([{ name: 'Seats', headings: ['Name', 'Round 1'], rows: [[name, 3]] }])
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer
  expect(await readSheet(bytes, 'Seats', { trim: false })).toEqual([
    ['Name', 'Round 1'],
    [name, 3],
  ])
})
