// `npm run build`: compiles every package, in order, through nx.
import { runProgram } from './program.ts'
import { sweepDist } from './sweep-dist.ts'
import { root } from './workspace.ts'

// Before the build, so that nx does not keep what is gone in its cache.
sweepDist(root)

const build = ['nx', 'run-many', '-t', 'build', ...process.argv.slice(2)]
const { code } = await runProgram(build, 'inherit')
process.exitCode = code
