import { basename, dirname } from 'node:path'

const fromHex = (escaped: string): string => Buffer.from(escaped.replaceAll('\\x', ''), 'hex').toString()

/** Which names of a folder became which, in order, in the log of `strace -xx -e trace=rename`. */
export const readRenames = (log: string, folder: string): { from: string; to: string }[] =>
  [...log.matchAll(/rename\("((?:\\x[0-9a-f]{2})*)", "((?:\\x[0-9a-f]{2})*)"\) += 0/g)]
    .map(([, from = '', to = '']) => ({ from: fromHex(from), to: fromHex(to) }))
    .filter(({ to }) => dirname(to) === folder && to.endsWith('.tavolata'))
    .map(({ from, to }) => ({ from: basename(from), to: basename(to) }))
