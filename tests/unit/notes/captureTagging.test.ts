import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFields, draftOfNote, emptyDraft, isBlank, storedDraft, withKind } from '../../../src/shared/domain/notes/noteDraft.ts'
import { hasTag, suggestTags, tagsOf, withoutTag, withTag, yearOf, yearTag } from '../../../src/shared/domain/notes/noteTagging.ts'
import type { Tag } from '../../../src/shared/domain/notes/noteTagging.ts'
import { textRoom } from '../../../src/shared/domain/notes/textRoom.ts'

const tags: Tag[] = [
  { field: 'level', code: 'city', label: 'City' },
  { field: 'level', code: 'inter-city', label: 'Cooperation between cities' },
  { field: 'sector', code: 'mobility-transport', label: 'Mobility & transport' },
  { field: 'coBenefits', code: 'health', label: 'Health' },
  { field: 'coBenefits', code: 'wellbeing', label: 'Wellbeing' },
  { field: 'city', code: 'Torino', label: 'Torino' },
  { field: 'category', code: 'long-term-funding', label: 'Insufficient long-term funding' },
  { field: 'horizon', code: 'long', label: 'Priorità a lungo termine' },
  { field: 'year', code: '2030', label: '2030' },
]

describe('tags', () => {
  it('suggests beginnings of labels before beginnings of words before anything inside', () => {
    expect(suggestTags(tags, 'cit', 9).map((tag) => tag.code)).toEqual(['city', 'inter-city'])
    expect(suggestTags(tags, 'tran', 9).map((tag) => tag.code)).toEqual(['mobility-transport'])
    expect(suggestTags(tags, 'longterm', 9).map((tag) => tag.code)).toEqual(['long-term-funding'])
    expect(suggestTags(tags, 'PRIORITA', 9).map((tag) => tag.code)).toEqual(['long'])
    expect(suggestTags(tags, 'zz', 9)).toEqual([])
  })
  it('shows every field when nothing was typed yet', () => {
    const shown = suggestTags(tags, '', 6)
    expect(new Set(shown.map((tag) => tag.field)).size).toBe(6)
  })
  it('reads a year of four digits and nothing else', () => {
    expect(yearTag('2030')).toEqual({ field: 'year', code: '2030', label: '2030' })
    for (const typed of ['203', '20300', '1899', '2201', '+203', '2e10', ' 2030', '']) {
      expect(yearOf(typed)).toBeNull()
      expect(yearTag(typed)).toBeNull()
    }
  })
  it('stores a year as a number', () => {
    const draft = withTag(emptyDraft('vision'), yearTag('2050')!)
    expect(draft.year).toBe(2050)
    expect(storedDraft(draft).year).toBe(2050)
    expect(isBlank(draft)).toBe(false)
    expect(tagsOf(draft, (_, code) => code)).toEqual([{ field: 'year', code: '2050', label: '2050' }])
  })
  it('takes a draft of an older page, which knew no year, for one without', () => {
    const { year: _year, ...old } = { ...emptyDraft('action'), text: 'Plant trees' }
    const draft = draftOfNote(old)
    expect(draft).toEqual({ ...emptyDraft('action'), text: 'Plant trees' })
    expect(isBlank({ ...old, text: '' } as typeof draft)).toBe(true)
    expect(changedFields(old as typeof draft, draft)).toEqual({})
    expect(tagsOf(old as typeof draft, (_, code) => code)).toEqual([])
    expect(hasTag(old as typeof draft, { field: 'year', code: '2030' })).toBe(false)
  })
  it('adds co-benefits up and lets the newer tag win elsewhere', () => {
    let draft = emptyDraft('challenge')
    for (const tag of tags) draft = withTag(draft, tag)
    expect(draft.coBenefits).toEqual(['health', 'wellbeing'])
    expect(draft.level).toBe('inter-city')
    expect(tagsOf(draft, (_, code) => code).map((tag) => tag.field)).toEqual([
      'category',
      'level',
      'sector',
      'coBenefits',
      'coBenefits',
      'horizon',
      'year',
      'city',
    ])
  })
  it('has a tag after adding it, not after removing it, and repeating either changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags)), fc.constantFrom(...tags), (before, tag) => {
        const draft = before.reduce(withTag, emptyDraft('idea'))
        const added = withTag(draft, tag)
        const removed = withoutTag(added, tag)
        expect(hasTag(added, tag)).toBe(true)
        expect(hasTag(removed, tag)).toBe(false)
        expect(withTag(added, tag)).toEqual(added)
        expect(withoutTag(removed, tag)).toEqual(removed)
      }),
    )
  })
})

describe('a draft', () => {
  it('drops a category with its kind and keeps everything else', () => {
    const draft = { ...emptyDraft('challenge'), text: 'x', category: 'long-term-funding', level: 'city' }
    expect(withKind(draft, 'challenge')).toBe(draft)
    expect(withKind(draft, 'priority')).toEqual({ ...draft, kind: 'priority', category: null })
  })
  it('is blank without words or tags, whatever its kind', () => {
    expect(isBlank(emptyDraft('vision'))).toBe(true)
    expect(isBlank({ ...emptyDraft('vision'), text: ' \n' })).toBe(true)
    for (const tag of tags) expect(isBlank(withTag(emptyDraft('vision'), tag)), tag.code).toBe(false)
    expect(isBlank({ ...emptyDraft('quote'), speaker: 'A' })).toBe(false)
  })
  it('is stored without outer blanks', () => {
    const stored = storedDraft({ ...emptyDraft('quote'), text: '  a b \n', speaker: '  ' })
    expect(stored.text).toBe('a b')
    expect(stored.speaker).toBeNull()
  })
  it('sends only what an edit changed', () => {
    const before = { ...emptyDraft('idea'), text: 'old', coBenefits: ['health'] }
    expect(changedFields(before, draftOfNote(before))).toEqual({})
    expect(changedFields(before, { ...before, text: 'new', coBenefits: [] })).toEqual({ text: 'new', coBenefits: [] })
  })
})

describe('room in the text', () => {
  const letters = (part: string): number => [...new Intl.Segmenter().segment(part)].length
  it('speaks up near the limit only', () => {
    expect(textRoom('a'.repeat(89), 100, letters)).toEqual({ state: 'plenty' })
    expect(textRoom('a'.repeat(95), 100, letters)).toEqual({ state: 'near', left: 5 })
    expect(textRoom('a'.repeat(100), 100, letters)).toEqual({ state: 'near', left: 0 })
  })
  it('counts what people see as letters', () => {
    expect(textRoom('a'.repeat(100) + '👩‍🔬', 100, letters)).toEqual({ state: 'over', over: 1 })
    expect(textRoom('a'.repeat(100) + 'bc', 100, letters)).toEqual({ state: 'over', over: 2 })
  })
  it('does not split megabytes into letters', () => {
    const never = (): number => expect.unreachable('too slow')
    expect(textRoom('a'.repeat(10_000_000), 20_000, never)).toEqual({ state: 'over', over: 9_980_000 })
  })
})
