import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openedPaths } from '../../../electron/main/security/openedPaths.ts'

const inFolder = (...words: string[]) => openedPaths(['tavolata', ...words], '/home/ada', path.posix)

describe('bundles on the command line', () => {
  it('are absolute, in any case of the ending, by path or by address', () => {
    expect(inFolder('/media/stick/Torino - 3.tavolata')).toEqual(['/media/stick/Torino - 3.tavolata'])
    expect(inFolder('Torino.TAVOLATA', './b/../c.tavolata')).toEqual(['/home/ada/Torino.TAVOLATA', '/home/ada/c.tavolata'])
    expect(inFolder('file:///media/stick/Perch%C3%A9%20no.tavolata')).toEqual(['/media/stick/Perché no.tavolata'])
    expect(openedPaths(['Tavolata.exe', String.raw`D:\Torino.tavolata`], String.raw`C:\Users\ada`, path.win32)).toEqual([
      String.raw`D:\Torino.tavolata`,
    ])
  })

  it('are never the program itself, a switch, or a file of another kind', () => {
    expect(openedPaths(['/opt/x.tavolata'], '/', path.posix)).toEqual([])
    expect(inFolder('--user-data-dir=/tmp/x.tavolata', '-x.tavolata', '.', '', 'notes.txt', 'x.tavolata.exe', '.tavolata')).toEqual([])
  })

  it.each([
    'http://example.org/x.tavolata',
    'file://server/share/x.tavolata',
    'smb://server/x.tavolata',
    'file:///a%2fb.tavolata',
    'file:///%zz.tavolata',
    'a\u0000.tavolata',
    'file:///a%00.tavolata',
    String.raw`\\.\pipe\x.tavolata`,
    String.raw`\\?\C:\x.tavolata`,
    `${'a'.repeat(5000)}.tavolata`,
  ])('are not %j', (word) => {
    expect(inFolder(word)).toEqual([])
  })
})
