import { expect, test } from 'vitest'
import { readStationsAddress } from '../../../src/host/doors/commandLine/stationsAddress.ts'

test.each([
  ['127.0.0.1:99999', /port/],
  ['127.0.0.1:x', /IPv4/],
  ['tavolo.local', /IPv4/],
  ['192.168.1.256', /IPv4/],
  ['0.0.0.0', /not all of them/],
  ['255.255.255.255:4280', /every machine/],
  ['224.0.0.251', /group/],
])('--stations %s is refused with what is wrong about it', (text, sentence) => {
  expect(() => readStationsAddress(text)).toThrow(sentence)
})

test('--stations takes an address with or without a port', () => {
  expect(readStationsAddress('192.168.1.20')).toEqual({ address: '192.168.1.20', port: undefined })
  expect(readStationsAddress('192.168.1.20:4280')).toEqual({ address: '192.168.1.20', port: 4280 })
})
