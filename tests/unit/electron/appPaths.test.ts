import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileForAppUrl, isInside } from '../../../electron/main/security/appPaths.ts'

const root = '/opt/app/out/renderer'
const windowsRoot = 'C:\\Tavolata\\out\\renderer'

const hostile = [
  'app://workshop/../main/index.js',
  'app://workshop/assets/../../main/index.js',
  'app://workshop/..',
  'app://workshop/.',
  'app://workshop/.../index.html',
  'app://workshop/%2e%2e/main/index.js',
  'app://workshop/%2E%2E%2Fmain%2Findex.js',
  'app://workshop/..%2f..%2fpackage.json',
  'app://workshop/%252e%252e/main/index.js',
  'app://workshop/%252e%252e%252fmain',
  'app://workshop/..\\main\\index.js',
  'app://workshop/%5c%5cserver%5cshare%5cx.js',
  'app://workshop/..%5cmain',
  'app://workshop//server/share/x.js',
  'app://workshop/%2fetc%2fpasswd',
  'app://workshop/index.html%00.js',
  'app://workshop/C:/Windows/win.ini',
  'app://workshop/C%3a/Windows/win.ini',
  'app://workshop/index.html:stream',
  'app://workshop/%',
  'app://workshop/%ff',
  'app://workshop/assets//index.js',
  'app://workshop/index.html/',
  'app://workshop',
  'app://workshop.evil/index.html',
  'app://evil@workshop/index.html',
  'app://workshop@evil/index.html',
  'app://workshop:80/index.html',
  'app://other/index.html',
  'APP://workshop/index.html',
  'file:///opt/app/out/renderer/index.html',
  'https://workshop/index.html',
]

describe('addresses of our scheme', () => {
  test.each([
    ['app://workshop/', 'index.html'],
    ['app://workshop/index.html', 'index.html'],
    ['app://workshop/index.html?x=1#/w/7', 'index.html'],
    ['app://workshop/assets/index-B1.js', 'assets/index-B1.js'],
    ['app://workshop/fonts/Inter%20Var.woff2?v=../..', 'fonts/Inter Var.woff2'],
  ])('%s names %s', (url, file) => {
    expect(fileForAppUrl(url, root, path.posix)).toBe(`${root}/${file}`)
    expect(fileForAppUrl(url, windowsRoot, path.win32)).toBe(path.win32.join(windowsRoot, file))
  })

  test.each(hostile)('%s names nothing', (url) => {
    expect(fileForAppUrl(url, root, path.posix)).toBeNull()
    expect(fileForAppUrl(url, windowsRoot, path.win32)).toBeNull()
  })
})

test('containment looks at folders, not at how names begin', () => {
  expect(isInside('/a/out', '/a/out/x', path.posix)).toBe(true)
  expect(isInside('/a/out', '/a/out/..x', path.posix)).toBe(true)
  expect(isInside('/a/out', '/a/out', path.posix)).toBe(false)
  expect(isInside('/a/out', '/a/output/x', path.posix)).toBe(false)
  expect(isInside('/a/out', '/a/x', path.posix)).toBe(false)
  expect(isInside('C:\\a', 'D:\\a\\x', path.win32)).toBe(false)
  expect(isInside('C:\\a', '\\\\server\\a\\x', path.win32)).toBe(false)
})
