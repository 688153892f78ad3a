import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { desktopText, initialLanguage } from '../../../electron/main/desktopText.ts'
import { menuTemplate } from '../../../electron/main/menu.ts'
import { explainedCodes, troubleSentence } from '../../../electron/main/troubleText.ts'
import { ERROR_CODES } from '../../../src/shared/contract/base.ts'
import { shellLanguages } from '../../../src/shared/contract/shellBridge.ts'

function everyItem(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])])
}

const build = (language: 'en' | 'it', mac: boolean, developer: boolean) =>
  menuTemplate(desktopText(language), { app: 'Tavolata', mac, developer, showAbout: () => {}, showLogs: () => {} })

describe.each(shellLanguages)('the menu in %s', (language) => {
  test.each([true, false])('has words of its own and something to do for every item (mac: %s)', (mac) => {
    const items = everyItem(build(language, mac, true)).filter((item) => item.type !== 'separator')
    expect(items.length).toBeGreaterThan(18)
    for (const item of items) {
      expect(item.label).toMatch(/^\S/)
      expect(item.label).not.toMatch(/undefined|\{\{/)
      expect(item.role ?? item.click ?? item.submenu).toBeDefined()
    }
  })
})

test('developer tools are for developers', () => {
  const roles = (developer: boolean) => everyItem(build('en', false, developer)).map((item) => item.role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(false)).not.toContain('reload')
})

test('the first language is the system’s, if we speak it', () => {
  expect(['it', 'it-CH', 'IT_it', 'en-GB', 'de-DE', 'ita-x', ''].map(initialLanguage)).toEqual(['it', 'it', 'it', 'en', 'en', 'en', 'en'])
})

test('every explained trouble is a code of the host, and others are named', () => {
  const text = desktopText('it')
  for (const code of explainedCodes) {
    expect(ERROR_CODES).toContain(code)
    expect(text(troubleSentence({ kind: 'failed', code }).key, { app: 'Tavolata' })).not.toContain(code)
  }
  const other = troubleSentence({ kind: 'failed', code: 'INTERNAL' })
  expect(text(other.key, { app: 'Tavolata', code: other.code })).toContain('INTERNAL')
  expect(text(troubleSentence({ kind: 'died' }).key, { app: 'Tavolata' })).toContain('Tavolata')
})
