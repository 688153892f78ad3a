import { describe, expect, test } from 'vitest'
import { safeExternalUrl } from '../../../electron/main/security/externalLinks.ts'

describe('links that may leave the app', () => {
  test.each([
    ['https://example.org/report?x=1#part', 'https://example.org/report?x=1#part'],
    ['https://EXAMPLE.org', 'https://example.org/'],
    ['https://città.example/', 'https://xn--citt-3na.example/'],
    ['mailto:anna@example.org', 'mailto:anna@example.org'],
    ['mailto:anna@example.org?subject=Report&body=Hello', 'mailto:anna@example.org?subject=Report&body=Hello'],
  ])('%s', (given, opened) => expect(safeExternalUrl(given)).toBe(opened))
})

describe('links that may not', () => {
  test.each([
    'http://example.org/',
    'file:///etc/passwd',
    'file://server/share/x.exe',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'search-ms:query=x',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'app://workshop/index.html',
    'tel:+39011000000',
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'https://example.org@evil.example/',
    'https:\\\\example.org\\x',
    'https://example.org/\u0000.exe',
    'https://example.org/a b',
    ' https://example.org/',
    'https://example.org/\n--flag',
    '\\\\server\\share',
    '//example.org/x',
    'example.org',
    'C:\\Windows\\System32\\calc.exe',
    'https://',
    '',
    'mailto:',
    'mailto:anna@example.org?attach=/etc/passwd',
    'mailto:anna@example.org?bcc=all@example.org',
    'mailto:anna@example.org/../x@y',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('%j', (given) => expect(safeExternalUrl(given)).toBeNull())
})
