import { describe, expect, it } from 'vitest'
import type { NetworkInterfaceInfo } from 'node:os'
import { joinFindings } from '../../../src/host/features/stations/joinCheck.ts'
import type { JoinFacts } from '../../../src/host/features/stations/joinCheck.ts'
import { ownAddresses } from '../../../src/host/stations/ownAddresses.ts'
import { ownOrigins, plainAddress } from '../../../src/host/stations/ownNames.ts'
import { createPace } from '../../../src/host/stations/pace.ts'

const WIFI = { address: '192.168.1.20', interface: 'wlan0', kind: 'network' } as const
const LINK_LOCAL = { address: '169.254.7.7', interface: 'eth0', kind: 'link-local' } as const
const DOCKER = { address: '172.17.0.1', interface: 'docker0', kind: 'virtual' } as const
const LOOPBACK = { address: '127.0.0.1', interface: 'lo', kind: 'loopback' } as const
const closed: JoinFacts = { addresses: [WIFI, LOOPBACK], listening: null, problem: null, probe: null }
const open: JoinFacts = {
  ...closed,
  listening: { address: WIFI.address, port: 4280 },
  probe: { answers: true, addressIsHere: true, visitors: 0 },
}
const codes = (facts: JoinFacts): string[] => joinFindings(facts).map(({ code }) => code)

// F-14. Seeded: the order of findings turned round; the first sentence was then the least urgent.
describe('the join check', () => {
  it('says what is missing before the door is open', () => {
    expect(codes(closed)).toEqual(['notOpen'])
    expect(codes({ ...closed, addresses: [LOOPBACK] })).toEqual(['noNetwork'])
    expect(codes({ ...closed, addresses: [LINK_LOCAL, LOOPBACK] })).toEqual(['linkLocalOnly', 'notOpen'])
    expect(codes({ ...closed, addresses: [DOCKER, LOOPBACK] })).toEqual(['virtualAddress'])
    expect(codes({ ...closed, problem: 'portTaken' })).toEqual(['portTaken'])
  })

  it('names what may keep devices away as long as none came', () => {
    expect(codes(open)).toEqual(['nobodyCame', 'firewall', 'isolation', 'answers'])
  })

  it('is ready only when a device really came', () => {
    const came = joinFindings({ ...open, probe: { ...open.probe!, visitors: 2 } })
    expect(came.map(({ code, tone }) => [code, tone])).toEqual([
      ['answers', 'good'],
      ['deviceCame', 'good'],
      ['ready', 'good'],
    ])
    expect(came[1]!.detail).toEqual({ count: '2' })
  })

  it('says that the address is gone, or of no use to others', () => {
    expect(codes({ ...open, addresses: [LOOPBACK], probe: { answers: false, addressIsHere: false, visitors: 0 } })).toEqual([
      'addressGone',
      'silent',
      'firewall',
    ])
    const virtual = { ...open, addresses: [DOCKER], listening: { address: DOCKER.address, port: 1 } }
    expect(codes(virtual)[0]).toBe('virtualAddress')
    expect(codes({ ...virtual, probe: { ...open.probe!, visitors: 1 } })).not.toContain('ready')
    expect(codes({ ...open, listening: { address: '127.0.0.1', port: 1 } })[0]).toBe('loopbackOnly')
    expect(codes({ ...open, addresses: [LINK_LOCAL], listening: { address: LINK_LOCAL.address, port: 1 } })[0]).toBe('linkLocalOnly')
  })
})

const info = (address: string, mac = '9c:b6:d0:00:00:01', internal = false): NetworkInterfaceInfo => ({
  address,
  mac,
  internal,
  netmask: '255.255.255.0',
  family: 'IPv4',
  cidr: null,
})

describe('addresses of this machine', () => {
  it('are told apart by what they are good for, the likeliest first', () => {
    const found = ownAddresses({
      lo: [info('127.0.0.1', '00:00:00:00:00:00', true)],
      docker0: [info('172.17.0.1', '02:42:ac:11:00:02')],
      'vEthernet (WSL)': [info('172.20.0.1')],
      tailscale0: [info('100.101.102.103')],
      utun3: [info('10.8.0.2')],
      'VMware Network Adapter VMnet8': [info('192.168.80.1', '00:50:56:c0:00:08')],
      vboxnet0: [info('192.168.56.1', '0a:00:27:00:00:00')],
      eth0: [info('169.254.10.10'), { ...info('fe80::1'), family: 'IPv6', scopeid: 1 }],
      'Wi-Fi': [info('192.168.1.20')],
      bridge100: [info('192.168.2.1')],
    })
    expect(found.map(({ address, kind }) => `${kind} ${address}`)).toEqual([
      'network 192.168.1.20',
      'network 192.168.2.1',
      'link-local 169.254.10.10',
      'virtual 172.17.0.1',
      'virtual 172.20.0.1',
      'virtual 100.101.102.103',
      'virtual 10.8.0.2',
      'virtual 192.168.80.1',
      'virtual 192.168.56.1',
      'loopback 127.0.0.1',
    ])
  })

  it('are what a device may call us, and nothing else', () => {
    expect(ownOrigins({ address: '192.168.1.20', port: 4280 }, 'Laptop.lan')).toEqual([
      'http://192.168.1.20:4280',
      'http://laptop.local:4280',
    ])
    expect(ownOrigins({ address: '127.0.0.2', port: 80 }, '')).toEqual(['http://127.0.0.2', 'http://127.0.0.1', 'http://localhost'])
    expect([plainAddress('::ffff:10.0.0.7'), plainAddress('2001:db8:1:2:3::4'), plainAddress(undefined)]).toEqual([
      '10.0.0.7',
      '2001:db8:1:2',
      '',
    ])
  })
})

describe('a pace', () => {
  it('lets a burst through and then so many a second', () => {
    const clock = { ms: 0 }
    const pace = createPace({ perSecond: 20, atOnce: 60 }, () => clock.ms)
    const taken = (tries: number): number => Array.from({ length: tries }, () => pace.take()).filter(Boolean).length
    expect(taken(100)).toBe(60)
    expect(pace.wait()).toBe(50)
    clock.ms += 1000
    expect(taken(100)).toBe(20)
    clock.ms += 60_000
    expect(taken(100)).toBe(60)
    clock.ms -= 10_000
    expect(taken(1)).toBe(0)
  })
})
