import { describe, expect, test } from 'vitest'
import { shellArguments } from '../../../electron/main/shellArguments.ts'
import { stageUrl } from '../../../electron/main/security/appPaths.ts'
import { isNavigationAllowed } from '../../../electron/main/security/webContentsPolicy.ts'
import { stagePlacement } from '../../../electron/main/stagePlacement.ts'

const display = (id: number, x: number, width: number, height: number) => ({ id, bounds: { x, y: 0, width, height } })
const laptop = display(1, 0, 1440, 900)

describe("the projector's window", () => {
  test('fills the other display', () => {
    const projector = display(2, 1440, 1920, 1080)
    expect(stagePlacement([laptop, projector], 1)).toEqual({ x: 1440, y: 0, width: 1920, height: 1080, fills: true })
    expect(stagePlacement([laptop, projector], 2)).toEqual({ x: 0, y: 0, width: 1440, height: 900, fills: true })
  })

  test('fills the widest of several others', () => {
    expect(stagePlacement([display(3, -800, 800, 600), laptop, display(2, 1440, 1280, 720)], 1)).toMatchObject({ x: 1440, width: 1280 })
  })

  test('is a window in the middle of the only display', () => {
    expect(stagePlacement([laptop], 1)).toEqual({ x: 180, y: 113, width: 1080, height: 675, fills: false })
    expect(stagePlacement([], 1)).toMatchObject({ fills: false })
  })

  test('has an address of our own page, whatever the id', () => {
    expect(stageUrl('0190-abc')).toBe('app://workshop/index.html#/stage/0190-abc')
    for (const id of ['../x', 'a/b?c#d', 'https://example.org']) expect(isNavigationAllowed(stageUrl(id))).toBe(true)
  })

  test('is asked for by an id and nothing else', () => {
    expect(shellArguments.openStage.safeParse(['01902f4e-7a5c-7c3e-9d3f-000000000001']).success).toBe(true)
    for (const args of [[], [''], ['../x'], ['a/b'], ['a#b'], ['x'.repeat(61)], [7], ['a', 'b'], [{ id: 'a' }]])
      expect(shellArguments.openStage.safeParse(args).success).toBe(false)
  })
})
