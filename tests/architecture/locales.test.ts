import { describe, expect, it } from 'vitest'
import { LANGUAGES, namespacesOf, parametersOf, PLURAL, readCatalogue } from './catalogue.ts'

const catalogues = Object.fromEntries(LANGUAGES.map((language) => [language, readCatalogue(language)]))
const english = catalogues['en']!
const italian = catalogues['it']!

/** Forms that a language needs for counts; `many` (of a million, in Italian) falls back to `other`. */
const FORMS = ['one', 'other']

describe('the message catalogue', () => {
  it('has the same files and keys in every language', () => {
    expect(english.size).toBeGreaterThan(200)
    expect(namespacesOf('it')).toEqual(namespacesOf('en'))
    expect([...english.keys()].filter((key) => !italian.has(key))).toEqual([])
    expect([...italian.keys()].filter((key) => !english.has(key))).toEqual([])
  })

  it('fills the same places in every language', () => {
    const differing = [...english].filter(([key, text]) => {
      const there = parametersOf(italian.get(key) ?? '')
      // "One note" may be spelled out where the plural says {{count}}.
      const isForm = PLURAL.test(key)
      const wanted = parametersOf(text).filter((name) => !(isForm && name === 'count'))
      return wanted.join() !== there.filter((name) => !(isForm && name === 'count')).join()
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it.each(LANGUAGES)('has all plural forms in %s', (language) => {
    const catalogue = catalogues[language]!
    const stems = new Set([...catalogue.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))
    expect(stems.size).toBeGreaterThan(5)
    const incomplete = [...stems].filter((stem) => FORMS.some((form) => !catalogue.has(`${stem}_${form}`)))
    expect(incomplete).toEqual([])
    const withoutCount = [...stems].filter((stem) => !parametersOf(catalogue.get(`${stem}_other`) ?? '').includes('count'))
    expect(withoutCount.filter((stem) => parametersOf(catalogue.get(`${stem}_one`) ?? '').includes('count'))).toEqual([])
  })

  it.each(LANGUAGES)('has no empty or unfinished text in %s', (language) => {
    const texts = [...catalogues[language]!]
    expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
    expect(texts.filter(([, text]) => /\b(TODO|FIXME|XXX)\b|lorem ipsum/.test(text)).map(([key]) => key)).toEqual([])
    expect(texts.filter(([, text]) => /\{\{[^}]*$|^[^{]*\}\}/.test(text)).map(([key]) => key)).toEqual([])
  })

  it('is translated: long sentences differ between the languages', () => {
    const same = [...english].filter(([key, text]) => text.split(' ').length > 4 && italian.get(key) === text)
    expect(same.map(([key]) => key)).toEqual([])
  })
})
