import { assertNode } from '../assertNode.ts'

assertNode()
const { runCommandLine } = await import('./program.ts')
await runCommandLine(process.argv.slice(2))
