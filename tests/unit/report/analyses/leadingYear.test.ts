import { describe, expect, it } from 'vitest'
import { withoutYear } from '../../../../src/shared/domain/report/analyses/yearOf.ts'

describe('a text beside its year', () => {
  it.each([
    ['2018: energy register', 'energy register'],
    ['2018:energy register', 'energy register'],
    ['2018: 5,000 student places', '5,000 student places'],
    ['2018 half of the roofs', 'half of the roofs'],
    ['2018 – energy register', 'energy register'],
    [' (2018) Energy: register', 'Energy: register'],
    ['2018, at last', 'at last'],
  ])('drops it from the head of %j', (text, rest) => {
    expect(withoutYear(text, 2018)).toBe(rest)
  })

  it.each([
    '2019: energy register',
    '2018',
    '2018: ',
    '2018-2020: register',
    '2018 – 2020',
    '2018, 2020: register',
    '2018 to 2020',
    '2018 e 2020',
    '2018:30 h',
    '20180 homes',
    'by 2018: register',
  ])('leaves %j as it is', (text) => {
    expect(withoutYear(text, 2018)).toBe(text)
  })
})
