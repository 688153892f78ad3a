import { addressProblem } from '../../stations/addressProblem.ts'
import type { AddressProblem } from '../../stations/addressProblem.ts'
import { UsageError } from './sentences.ts'

/** Without a port, the one of last time. */
export type StationsAddress = { address: string; port: number | undefined }

const SENTENCES: Record<AddressProblem, string> = {
  form: '--stations takes an IPv4 address of this machine, such as 192.168.1.20 or 192.168.1.20:4280.',
  all: '--stations takes one address of this machine, not all of them at once: tables must know where to find it, such as 192.168.1.20.',
  broadcast: '--stations takes an address of this machine. This one means every machine of a network, or none.',
  multicast: '--stations takes an address of this machine. This one means a group of machines.',
  port: 'The port of --stations is a number from 0 to 65535.',
}

/** Reads what was typed after `--stations`; throws UsageError where nobody could join there. */
export const readStationsAddress = (text: string): StationsAddress => {
  const [, address = '', given] = /^([\d.]+)(?::(\d+))?$/.exec(text) ?? []
  const port = given === undefined ? undefined : Number(given)
  const problem = addressProblem(address, port)
  if (problem) throw new UsageError(SENTENCES[problem])
  return { address, port }
}
