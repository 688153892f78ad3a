import { expect, test } from 'vitest'
import { readPowerLog } from './powerLog.ts'

const hex = (text: string): string => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')

test('calls that strace cut in two, because another thread came between, are read whole and in their order', () => {
  const log = [
    `7 openat(AT_FDCWD, "${hex('/data/a.db')}", O_RDWR) = 5`,
    `7 pwrite64(5, "${hex('one')}", 3, 0 <unfinished ...>`,
    `8 write(9, "${hex('x')}", 1 <unfinished ...>`,
    `7 <... pwrite64 resumed>)          = 3`,
    `7 fdatasync(5 <unfinished ...>`,
    `8 <... write resumed>)             = 1`,
    `7 <... fdatasync resumed>)         = 0`,
    `7 write(1, "${hex('ACK n1\n')}", 7 <unfinished ...>`,
    `7 <... write resumed>)             = 7`,
    `7 unlink("${hex('/data/a.db')}")     = 0`,
  ].join('\n')
  expect(readPowerLog(log, '/data')).toEqual([
    { kind: 'open', file: 'a.db' },
    { kind: 'write', file: 'a.db', at: 0, bytes: Buffer.from('one') },
    { kind: 'sync', file: 'a.db' },
    { kind: 'ack', id: 'n1' },
    { kind: 'unlink', file: 'a.db' },
  ])
})
