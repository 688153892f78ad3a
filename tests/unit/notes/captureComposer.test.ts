import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSlash, takeOut, wordAtCaret } from '../../../src/shared/domain/notes/composer.ts'
import type { SlashWords } from '../../../src/shared/domain/notes/composer.ts'
import { NOTE_KINDS } from '../../../src/shared/domain/records/vocabulary.ts'

const words = Object.fromEntries(NOTE_KINDS.map((kind) => [kind, [kind]])) as unknown as SlashWords
const english: SlashWords = { ...words, challenge: ['c', 'Challenge'], priority: ['p', 'Priority'], opportunity: ['o'], obstacle: ['ob'] }
const italian: SlashWords = { ...words, challenge: ['s', 'c', 'Sfida'], priority: ['p', 'Priorità'] }

describe('a kind by slash', () => {
  it('takes the word and the blank out of the text', () => {
    expect(readSlash('/c Two departments', english)).toEqual({ kind: 'challenge', rest: 'Two departments' })
    expect(readSlash('/PRIORITY one door', english)).toEqual({ kind: 'priority', rest: 'one door' })
    expect(readSlash('/ob rules', english)).toEqual({ kind: 'obstacle', rest: 'rules' })
    expect(readSlash('/o doors', english)).toEqual({ kind: 'opportunity', rest: 'doors' })
  })
  it('knows the words of the language, with or without accents', () => {
    expect(readSlash('/s due uffici', italian)?.kind).toBe('challenge')
    expect(readSlash('/priorita una porta', italian)?.kind).toBe('priority')
    expect(readSlash('/s two offices', english)).toBeNull()
  })
  it('leaves everything else alone', () => {
    for (const text of ['/c', 'c text', 'and /c text', '/x text', '// text', '/ text', '1/c text', '']) {
      expect(readSlash(text, english), text).toBeNull()
    }
  })
  it('never changes a text without a slash at its start, and otherwise keeps its end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readSlash(text, english)
        if (read === null) return true
        return text.trimStart().startsWith('/') && text.endsWith(read.rest)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => readSlash(`/c ${text}`, english)?.rest === text))
  })
})

describe('the word at the caret', () => {
  it('finds a tag where it ends', () => {
    expect(wordAtCaret('Heat plans #cit', 15)).toEqual({ mark: '#', from: 11, to: 15, query: 'cit' })
    expect(wordAtCaret('#', 1)).toEqual({ mark: '#', from: 0, to: 1, query: '' })
    expect(wordAtCaret('a #b c', 4)).toEqual({ mark: '#', from: 2, to: 4, query: 'b' })
    expect(wordAtCaret('line\n#città', 11)?.query).toBe('città')
  })
  it('finds a kind at the start only', () => {
    expect(wordAtCaret('/pr', 3)).toEqual({ mark: '/', from: 0, to: 3, query: 'pr' })
    expect(wordAtCaret('and /pr', 7)).toBeNull()
    expect(wordAtCaret('/c text', 7)).toBeNull()
  })
  it('asks for nothing inside a word, behind one, or far away', () => {
    for (const [text, caret] of [
      ['C#', 2],
      ['and/or', 6],
      ['#tag ', 5],
      ['#tag', 0],
      [`#${'x'.repeat(80)}`, 81],
    ] as const) {
      expect(wordAtCaret(text, caret), text).toBeNull()
    }
  })
  it('is fast in ten megabytes', () => {
    const text = `${'word '.repeat(2_000_000)}#cit`
    expect(wordAtCaret(text, text.length)?.query).toBe('cit')
  })
  it('always names a part of the text that begins with its mark', () => {
    const text = fc.string({ unit: fc.constantFrom('#', '/', ' ', '\n', 'a', 'è', '👩‍🔬') })
    fc.assert(
      fc.property(text, fc.nat(60), (typed, at) => {
        const caret = Math.min(at, typed.length)
        const word = wordAtCaret(typed, caret)
        return word === null || (typed.slice(word.from, word.to) === word.mark + word.query && word.to === caret)
      }),
    )
  })
})

describe('taking a word out', () => {
  it('leaves no doubled blank', () => {
    expect(takeOut('Heat #city plans', { from: 5, to: 10 })).toEqual({ text: 'Heat plans', caret: 5 })
    expect(takeOut('#city plans', { from: 0, to: 5 })).toEqual({ text: 'plans', caret: 0 })
    expect(takeOut('Heat #city', { from: 5, to: 10 })).toEqual({ text: 'Heat ', caret: 5 })
    expect(takeOut('Heat\n#city\nplans', { from: 5, to: 10 })).toEqual({ text: 'Heat\n\nplans', caret: 5 })
  })
  it('removes the word, at most one blank, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^#[a-z]{0,8}$/), fc.string(), (before, word, after) => {
        const left = takeOut(before + word + after, { from: before.length, to: before.length + word.length })
        return left.text === before + after || (/^[ \t]/.test(after) && left.text === before + after.slice(1))
      }),
    )
  })
})
