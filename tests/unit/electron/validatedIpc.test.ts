import { describe, expect, test } from 'vitest'
import { createValidatedIpc, senderRefusal } from '../../../electron/main/security/validatedIpc.ts'
import type { IpcCall } from '../../../electron/main/security/validatedIpc.ts'
import { shellArguments } from '../../../electron/main/shellArguments.ts'
import { shellChannels } from '../../../src/shared/contract/shellBridge.ts'

const ourFrame = { origin: 'app://workshop', parent: null }

type Listener = (event: IpcCall<string>, ...args: unknown[]) => unknown

/** Every channel of the shell behind the real wrapper, in the place of Electron's ipcMain. */
function shellForTest() {
  const listeners = new Map<string, Listener>()
  const refused: string[] = []
  const calls: unknown[][] = []
  const answer = createValidatedIpc<string>({ handle: (channel, listener) => void listeners.set(channel, listener) }, (what) =>
    refused.push(what),
  )
  for (const name of Object.keys(shellChannels) as (keyof typeof shellChannels)[]) {
    answer(shellChannels[name], shellArguments[name], (_sender, ...args: unknown[]) => calls.push(args))
  }
  const call = (channel: string, senderFrame: IpcCall<string>['senderFrame'], ...args: unknown[]) =>
    listeners.get(channel)?.({ sender: 'page', senderFrame }, ...args)
  return { answer, call, calls, refused }
}

describe('senders', () => {
  test.each([
    ['another origin', { origin: 'https://example.org', parent: null }],
    ['a name that begins like ours', { origin: 'app://workshop.evil', parent: null }],
    ['another host of our scheme', { origin: 'app://other', parent: null }],
    ['an opaque origin', { origin: 'null', parent: null }],
    ['a file', { origin: 'file://', parent: null }],
    ['a frame within our page', { origin: 'app://workshop', parent: ourFrame }],
    ['a frame that is gone', null],
  ])('%s is refused', (_who, frame) => {
    const shell = shellForTest()
    expect(senderRefusal(frame)).not.toBeNull()
    expect(() => shell.call('shell:version', frame)).toThrow(/^Refused: /)
    expect(shell.calls).toEqual([])
    expect(shell.refused).toHaveLength(1)
  })

  test('the top frame of our page is heard', () => {
    const shell = shellForTest()
    shell.call('shell:setTheme', ourFrame, 'dark')
    expect(shell.calls).toEqual([['dark']])
    expect(shell.refused).toEqual([])
  })
})

describe('arguments', () => {
  const bytes = new Uint8Array([1])
  test.each<[string, unknown[]]>([
    ['shell:connect', ['facilitator']],
    ['shell:version', [{}]],
    ['shell:saveFile', []],
    ['shell:saveFile', ['report.pdf']],
    ['shell:saveFile', [bytes, 'report.pdf']],
    ['shell:saveFile', ['report.pdf', 'text instead of bytes']],
    ['shell:saveFile', ['report.pdf', [1, 2, 3]]],
    ['shell:saveFile', ['report.pdf', bytes, '/etc/passwd']],
    ['shell:saveFile', ['', bytes]],
    ['shell:saveFile', ['x'.repeat(301), bytes]],
    ['shell:openExternal', [['https://example.org/']]],
    ['shell:openExternal', [{ toString: () => 'https://example.org/' }]],
    ['shell:openExternal', ['https://example.org/', { activate: true }]],
    ['shell:setTheme', ['blue']],
    ['shell:setTheme', []],
    ['shell:setLanguage', ['../../en']],
    ['shell:setLanguage', ['__proto__']],
  ])('%s refuses %j', (channel, args) => {
    const shell = shellForTest()
    expect(() => shell.call(channel, ourFrame, ...args)).toThrow('Refused: wrong arguments')
    expect(shell.calls).toEqual([])
    expect(shell.refused).toEqual([`${channel}: wrong arguments`])
  })

  test('right ones pass', () => {
    const shell = shellForTest()
    shell.call('shell:saveFile', ourFrame, 'report.pdf', bytes)
    shell.call('shell:setLanguage', ourFrame, 'it')
    expect(shell.calls).toEqual([['report.pdf', bytes], ['it']])
  })
})

test.each(['version', 'Shell:version', 'shell:', 'shell:a/b', 'ELECTRON_BROWSER_REQUIRE'])(
  'a channel called "%s" cannot be installed',
  (channel) => {
    expect(() => shellForTest().answer(channel, shellArguments.version, () => 1)).toThrow('Not a shell channel')
  },
)
