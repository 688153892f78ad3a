import { describe, expect, it } from 'vitest'
import { joinFragment, readJoinFragment, SECRET_BYTES } from '../../../src/shared/domain/channel/joinFragment.ts'

const secret = new Uint8Array(SECRET_BYTES).fill(7)

describe('the kind of an invitation', () => {
  it('is said for a join check, so that nobody is asked for a name', () => {
    const hash = joinFragment('some-id', secret, 'check')
    expect(hash).toMatch(/^#join=some-id\.[\w-]+\.check$/)
    expect(readJoinFragment(hash)).toEqual({ id: 'some-id', secret, isCheck: true })
  })

  it.each(['table', 'stage', undefined] as const)('is not said for %s, which stays as short as it was', (kind) => {
    const hash = joinFragment('some-id', secret, kind)
    expect(hash).not.toContain('.check')
    expect(readJoinFragment(hash)).toEqual({ id: 'some-id', secret })
  })

  it.each(['.table', '.', '.check.check', '.checks'])('is nothing else: %s', (mark) => {
    expect(readJoinFragment(`${joinFragment('some-id', secret)}${mark}`)).toBeNull()
  })
})
