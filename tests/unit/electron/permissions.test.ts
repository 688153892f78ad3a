import { describe, expect, test } from 'vitest'
import { grantedPermissions, installPermissions, isPermissionGranted } from '../../../electron/main/security/permissions.ts'
import type { PermissionSession } from '../../../electron/main/security/permissions.ts'

const refused = [
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'media',
  'display-capture',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'keyboardLock',
  'openExternal',
  'fileSystem',
  'window-management',
  'local-network-access',
  'persistent-storage',
  'serial',
  'usb',
  'hid',
  'unknown',
  '',
]

test('exactly two permissions are granted', () => {
  expect(grantedPermissions).toEqual(['clipboard-sanitized-write', 'fullscreen'])
})

describe.each(['clipboard-sanitized-write', 'fullscreen'])('%s', (permission) => {
  test.each(['app://workshop', 'app://workshop/', 'app://workshop/index.html#/x'])('is granted to %s', (requester) => {
    expect(isPermissionGranted(permission, requester)).toBe(true)
  })

  test.each(['app://workshopx', 'app://workshop.evil/', 'https://workshop/', 'null', 'file://', '', undefined])(
    'is refused to %s',
    (requester) => expect(isPermissionGranted(permission, requester)).toBe(false),
  )
})

test.each(refused)('"%s" is refused even to ourselves', (permission) => {
  expect(isPermissionGranted(permission, 'app://workshop/')).toBe(false)
})

type RequestHandler = Parameters<PermissionSession['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<PermissionSession['setPermissionCheckHandler']>[0]

/** Collects what is installed in the place of Electron's session. */
function installed() {
  const found: { request?: RequestHandler; check?: CheckHandler; device?: () => boolean } = {}
  installPermissions({
    setPermissionRequestHandler: (handler) => (found.request = handler),
    setPermissionCheckHandler: (handler) => (found.check = handler),
    setDevicePermissionHandler: (handler) => (found.device = handler),
  })
  function ask(permission: string, requestingUrl: string, isMainFrame: boolean): boolean[] {
    const answers: boolean[] = []
    found.request?.(null, permission, (granted) => answers.push(granted), { requestingUrl, isMainFrame })
    answers.push(found.check?.(null, permission, requestingUrl, { isMainFrame }) ?? true)
    return answers
  }
  return { ask, device: found.device }
}

test('both handlers follow the table, for top frames only, and no device is handed out', () => {
  const { ask, device } = installed()
  expect(ask('fullscreen', 'app://workshop/', true)).toEqual([true, true])
  expect(ask('fullscreen', 'app://workshop/', false)).toEqual([false, false])
  expect(ask('fullscreen', 'https://example.org/', true)).toEqual([false, false])
  expect(ask('media', 'app://workshop/', true)).toEqual([false, false])
  expect(device?.()).toBe(false)
})
