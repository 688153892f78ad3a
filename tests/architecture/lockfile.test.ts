import { describe, expect, it } from 'vitest'
import { looseVersions, missingOptionals } from '../support/lockfile.ts'

const lockfile = {
  packages: {
    '': { optionalDependencies: { 'node-a': '1.0.0' } },
    'node_modules/node-a': { version: '1.0.0' },
    'node_modules/tool': { version: '2.0.0', optionalDependencies: { 'tool-linux': '2.0.0', inner: '1.0.0' } },
    'node_modules/tool-linux': { version: '2.0.0' },
    'node_modules/tool/node_modules/inner': { version: '1.0.0', optionalDependencies: { 'tool-linux': '*' } },
  },
}

describe('the check of the lockfile', () => {
  it('finds optional packages inside, beside and above the one that wants them', () => {
    expect(missingOptionals(lockfile)).toEqual([])
  })

  it('names what another system would miss', () => {
    const { 'node_modules/tool-linux': _gone, ...packages } = lockfile.packages
    expect(missingOptionals({ packages })).toEqual(['tool wants tool-linux', 'inner wants tool-linux'])
  })

  it('does not take a package inside another one for everybody’s', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { inner: '1' } },
      'node_modules/b/node_modules/inner': { version: '1.0.0' },
    }
    expect(missingOptionals({ packages })).toEqual(['a wants inner'])
  })

  it('wants exact versions, the same in both files', () => {
    expect(looseVersions({ dependencies: { tool: '2.0.0' } }, lockfile)).toEqual([])
    expect(looseVersions({ dependencies: { tool: '^2.0.0' } }, lockfile)).toHaveLength(1)
    expect(looseVersions({ devDependencies: { tool: '2.0.1' } }, lockfile)).toHaveLength(1)
    expect(looseVersions({ devDependencies: { other: '1.0.0' } }, lockfile)).toHaveLength(1)
    expect(looseVersions({ devDependencies: { tool: 'latest' } }, lockfile)).toHaveLength(1)
  })
})
