// Plain old syntax on purpose: it must run on any Node, because better-sqlite3 crashes without a word on Node 20.
if (parseInt(process.versions.node, 10) < 24) {
  console.error(
    'Tavolata needs Node 24 (this is ' +
      process.version +
      '). Start it through npm ("npm start", "npm test"): ' +
      '"npm ci" brings Node 24 along. On macOS, where npm has no such package, install Node 24 first.',
  )
  process.exit(1)
}
