/** better-sqlite3 crashes without a word on Node 20, so say the word before it is loaded. */
export const assertNode = (): void => {
  if (Number.parseInt(process.versions.node, 10) >= 24) return
  console.error(`Tavolata needs Node 24 (this is ${process.version}). Run it through npm, for example: npm run -s tavolata -- list`)
  process.exit(1)
}
