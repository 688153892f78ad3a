import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../../src/shared/contract/base.ts'

type Tree = { [key: string]: string | Tree }
const read = (language: string, namespace: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../../resources/locales/${language}/${namespace}.json`, import.meta.url), 'utf8')) as Tree

const flat = (tree: Tree, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
const parameters = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

describe.each(['app', 'ui', 'errors', 'actions', 'library'])('the messages of %s', (namespace) => {
  const [english, italian] = [flat(read('en', namespace)), flat(read('it', namespace))]
  it('have the same keys in both languages', () => {
    expect([...italian.keys()]).toEqual([...english.keys()])
    expect(english.size).toBeGreaterThan(5)
  })
  it('have the same parameters, and no empty sentence', () => {
    for (const [key, sentence] of english) {
      expect(sentence, key).not.toBe('')
      expect(parameters(italian.get(key) ?? ''), key).toEqual(parameters(sentence))
    }
  })
})

describe('errors', () => {
  it('have a sentence for every code', () => {
    expect(Object.keys(read('en', 'errors'))).toEqual(expect.arrayContaining([...ERROR_CODES]))
  })
})
