import { registerHooks } from 'node:module'

// `node --import tests/standin/register.ts out/main/index.js`: whoever imports electron gets the stand-in.
const standin = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context)),
})
