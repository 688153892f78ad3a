import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOpenedFiles, mostOpenedBytes, readOpened } from '../../../electron/main/openedFiles.ts'
import { MOST_BUNDLE_BYTES } from '../../../src/shared/contract/bundles.contract.ts'

describe('reading an opened file', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tavolata-opened-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('gives name and bytes, up to what the host takes in', async () => {
    const file = path.join(folder, 'Torino.tavolata')
    writeFileSync(file, Buffer.from([1, 0, 255]))
    expect(await readOpened(file)).toEqual({ name: 'Torino.tavolata', bytes: new Uint8Array([1, 0, 255]) })
    expect(await readOpened(file, 3)).toMatchObject({ name: 'Torino.tavolata' })
    expect(await readOpened(file, 2)).toBe('tooLarge')
    expect(mostOpenedBytes).toBe(MOST_BUNDLE_BYTES)
  })

  it('gives nothing of what is missing or no plain file', async () => {
    mkdirSync(path.join(folder, 'folder.tavolata'))
    expect(await readOpened(path.join(folder, 'folder.tavolata'))).toBe('unreadable')
    expect(await readOpened(path.join(folder, 'gone.tavolata'))).toBe('unreadable')
    expect(await readOpened('/dev/zero')).toBe('unreadable')
  })
})

describe('opened files', () => {
  const start = () => {
    const told: string[] = []
    const asFile = (name: string) => ({ name, bytes: new Uint8Array([1]) })
    const files = createOpenedFiles(
      async (file) => (file.startsWith('bad') ? 'unreadable' : asFile(file)),
      (trouble, file) => told.push(`${trouble} ${file}`),
    )
    return { files, told, asFile }
  }

  it('wait for a page, and come one after the other', async () => {
    const { files, told, asFile } = start()
    files.add(['a', 'bad', 'b'])
    expect(await files.next(false)).toEqual(asFile('a'))
    expect(await files.next(true)).toEqual(asFile('b'))
    expect(told).toEqual(['unreadable bad'])
  })

  it('come to a page that waits', async () => {
    const { files, asFile } = start()
    const next = files.next(true)
    files.add(['bad'])
    files.add(['a'])
    expect(await next).toEqual(asFile('a'))
  })

  it('come to the newest page only', async () => {
    const { files, asFile } = start()
    const old = files.next(false)
    const newest = files.next(false)
    expect(await old).toBeNull()
    files.add(['a'])
    expect(await newest).toEqual(asFile('a'))
  })

  it('come again to another page until one has seen them', async () => {
    const { files, asFile } = start()
    const gone = files.next(false)
    files.add(['a', 'b'])
    expect(await gone).toEqual(asFile('a'))
    expect(await files.next(false)).toEqual(asFile('a'))
    expect(await files.next(true)).toEqual(asFile('b'))
  })

  it('are not lost when another page asks while one is read', async () => {
    const { files, asFile } = start()
    const gone = files.next(false)
    files.add(['a', 'b'])
    const newest = files.next(false)
    expect(await gone).toBeNull()
    expect(await newest).toEqual(asFile('a'))
    expect(await files.next(true)).toEqual(asFile('b'))
  })

  it('do not pile up without end', async () => {
    const { files, asFile } = start()
    for (let turn = 0; turn < 9; turn += 1) files.add(['a', 'b', 'c'])
    for (let turn = 0; turn < 20; turn += 1) expect(await files.next(true)).toEqual(asFile('abc'[turn % 3]!))
    const none = files.next(true)
    files.add(['last'])
    expect(await none).toEqual(asFile('last'))
  })
})
