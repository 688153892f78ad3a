import { describe, expect, it } from 'vitest'
import english from '../../../resources/locales/en/table.json' with { type: 'json' }
import englishTerms from '../../../resources/locales/en/terms.json' with { type: 'json' }
import italian from '../../../resources/locales/it/table.json' with { type: 'json' }
import italianTerms from '../../../resources/locales/it/terms.json' with { type: 'json' }
import { foldWord, readSlash } from '../../../src/shared/domain/notes/composer.ts'
import type { SlashWords } from '../../../src/shared/domain/notes/composer.ts'
import { NOTE_KINDS } from '../../../src/shared/domain/records/vocabulary.ts'

const languages = { en: [english.slash, englishTerms.kind], it: [italian.slash, italianTerms.kind] } as const

describe.each(Object.entries(languages))('slash words in %s', (_language, [slash, names]) => {
  const words = Object.fromEntries(NOTE_KINDS.map((kind) => [kind, [...slash[kind].split(' '), names[kind]]])) as unknown as SlashWords

  it('mean one kind each', () => {
    const all = NOTE_KINDS.flatMap((kind) => words[kind].map(foldWord))
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted())
  })
  it('choose their kind', () => {
    for (const kind of NOTE_KINDS) {
      for (const word of words[kind]) expect(readSlash(`/${word} text`, words), word).toEqual({ kind, rest: 'text' })
    }
  })
})
