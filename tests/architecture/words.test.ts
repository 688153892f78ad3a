import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../src/shared/contract/base.ts'
import { ENTITIES } from '../../src/shared/domain/records/records.ts'
import { PLURAL, readCatalogue } from './catalogue.ts'
import { readModules, ROOT } from './modules.ts'
import { wordsOf } from './visibleWords.ts'

const known = new Set([...readCatalogue('en').keys()].map((key) => key.replace(PLURAL, '')))
const modules = readModules(ROOT, ['src', 'electron']).map(({ path, text }) => ({ path, ...wordsOf(path, text) }))

const hasKey = (key: string, namespaces: readonly string[]): boolean => {
  if (key.includes(':')) return known.has(key)
  const places = namespaces.length > 0 ? namespaces : [...new Set([...known].map((one) => one.split(':')[0]!))]
  return places.some((namespace) => known.has(`${namespace}:${key}`))
}

const hasPattern = (pattern: string, namespaces: readonly string[]): boolean => {
  const source = pattern
    .split('\0')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+')
  const places = pattern.includes(':') ? '' : `(${namespaces.length > 0 ? namespaces.join('|') : '[a-z]+'}):`
  const wanted = new RegExp(`^${places}${source}$`)
  return [...known].some((key) => wanted.test(key))
}

describe('words in the code', () => {
  it('are asked for by keys that exist', () => {
    const asked = modules.reduce((sum, { keys }) => sum + keys.length, 0)
    expect(asked).toBeGreaterThan(200)
    const missing = modules.flatMap(({ path, keys, namespaces }) =>
      keys.filter((key) => !hasKey(key, namespaces)).map((key) => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })

  it('are asked for by patterns that something fits', () => {
    const missing = modules.flatMap(({ path, patterns, namespaces }) =>
      patterns.filter((pattern) => !hasPattern(pattern, namespaces)).map((pattern) => `${path}: ${pattern.replaceAll('\0', '…')}`),
    )
    expect(missing).toEqual([])
  })

  it('are never visible without the catalogue', () => {
    expect(modules.filter(({ path }) => path.endsWith('.tsx')).length).toBeGreaterThan(50)
    expect(modules.flatMap(({ path, literals }) => literals.map((literal) => `${path}: ${literal}`))).toEqual([])
  })
})

describe('codes of the host', () => {
  it('have a sentence for every error', () => {
    expect(ERROR_CODES.filter((code) => !known.has(`errors:${code}`))).toEqual([])
  })

  it('have words for every action that can be undone', () => {
    const host = readModules(ROOT, ['src/host/features'])
    const labels = host.flatMap(({ text }) =>
      [...text.matchAll(/actionIn\([^)]*?((?:known \? )?'[^)]*')\)/g)].flatMap(([, found]) =>
        [...found!.matchAll(/'([\w.]+)'/g)].map(([, label]) => label!),
      ),
    )
    const actions = [...new Set(labels)].filter((label) => label !== 'undo' && label !== 'redo')
    expect(actions.length).toBeGreaterThan(25)
    expect(actions.filter((label) => !known.has(`actions:${label}`))).toEqual([])
    expect(ENTITIES.filter((entity) => !known.has(`actions:${entity}.settle`))).toEqual([])
  })
})

describe('the search for words', () => {
  const read = (text: string) => wordsOf('a.tsx', text)

  it('finds keys wherever they stand', () => {
    const words = read("const { t } = useTranslation(['plan', 'terms']); t('a.b'); i18n.t(`kind.${k}`); t(x ? 'one' : 'two'); t(key)")
    expect(words).toMatchObject({ namespaces: ['plan', 'terms'], keys: ['a.b', 'one', 'two'], patterns: ['kind.\0'], unknown: 1 })
  })

  it('misses what is not in the catalogue', () => {
    expect(hasKey('no.such.words', ['plan'])).toBe(false)
    expect(hasKey('plan:no.such.words', [])).toBe(false)
    expect(hasPattern('no.such.\0', ['plan'])).toBe(false)
    expect(hasPattern('kind.\0', ['terms'])).toBe(true)
  })

  it('finds text that is not in the catalogue', () => {
    expect(read('const a = <p>Save now</p>').literals).toEqual(['Save now'])
    expect(read("const a = <p>{'Save now'}</p>").literals).toEqual(['Save now'])
    expect(read('const a = <input placeholder="Name" />').literals).toEqual(['placeholder=Name'])
    expect(read("const a = <input aria-label={open ? `Close ${x}` : t('b')} />").literals).toEqual(['aria-label=Close '])
    expect(read('const a = <p className="wide">{t(\'a\')} · {n}</p>').literals).toEqual([])
  })
})
