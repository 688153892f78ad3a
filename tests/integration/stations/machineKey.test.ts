import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMachineKey } from '../../../src/host/stations/machineKey.ts'
import { newTestFolder } from '../../support/testWorld.ts'

let folder: string
let file: string
const secret = new Uint8Array([1, 2, 3])
beforeEach(() => {
  folder = newTestFolder()
  mkdirSync(folder, { recursive: true })
  file = join(folder, 'stations.key')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

// Guards against: the number of the disk compared as well; after a start that numbered disks otherwise nobody was known.
test('holds where the disk has another number than it had, as an earlier version wrote it', () => {
  const sealed = openMachineKey(file).seal(secret)
  const [place, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [`99999:${place}`, ...rest].join('\n'))
  expect(openMachineKey(file).open(sealed)).toEqual(secret)
})

test('of a copy is not used and not destroyed, and opens again what it sealed once it is back', () => {
  const sealed = openMachineKey(file).seal(secret)
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  cpSync(file, join(copy, 'stations.key'))
  const elsewhere = openMachineKey(join(copy, 'stations.key'))
  expect(elsewhere.open(sealed)).toBeNull()
  expect(readdirSync(copy).toSorted()).toEqual(['stations.key', 'stations.key.1'])
  expect(readFileSync(join(copy, 'stations.key.1'), 'utf8')).toBe(readFileSync(file, 'utf8'))
  const sealedThere = elsewhere.seal(secret)

  renameSync(file, join(copy, 'stations.key.2'))
  const both = openMachineKey(join(copy, 'stations.key'))
  expect([both.open(sealed), both.open(sealedThere)]).toEqual([secret, secret])
})

test('that cannot be read is put aside', () => {
  writeFileSync(file, 'damaged')
  openMachineKey(file)
  openMachineKey(file)
  expect(readdirSync(folder).toSorted()).toEqual(['stations.key', 'stations.key.1'])
  expect(readFileSync(join(folder, 'stations.key.1'), 'utf8')).toBe('damaged')
})
