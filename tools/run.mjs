// The door to the workspace: `npm run demo`, `npm test`, `npm run check`, `bench` and `build` all
// come through here, on a machine that has nothing but Node 20 and npm. It installs what the
// lock names, picks the Node the workspace runs on, and starts the command. Plain JavaScript
// without dependencies, because nothing is installed yet when it starts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const build = ['node', 'tools/check/src/build.ts']

/** Each command is a list of programs, run in order until one fails; the last one gets `args`. */
const commands = {
  bench: [build, ['node', 'tools/bench/src/bench.ts']],
  'bench:scrub': [build, ['node', 'tools/bench/src/scrub/run.ts']],
  build: [build],
  check: [['node', 'tools/check/src/check.ts']],
  demo: [build, ['node', 'tools/demo.ts']],
  test: [['node', 'tools/check/src/test.ts']],
  'test:faults': [build, ['node', 'apps/worker/faults.ts']],
}

const [name = '', ...args] = process.argv.slice(2)
const programs = commands[name]
if (!programs) fail(`unknown command; use one of: ${Object.keys(commands).join(', ')}`)

installWhenTheLockChanged()
const env = workspaceEnvironment()

for (const [index, [program, ...fixed]] of programs.entries()) {
  const last = index === programs.length - 1
  const code = await run(program, last ? [...fixed, ...args] : fixed, env)
  if (code !== 0) process.exit(code)
}

/** `npm install` obeys the lock as `npm ci` does, but keeps what is installed already. */
function installWhenTheLockChanged() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const state = [process.platform, process.arch, createHash('sha256').update(lock).digest('hex')]
  const stampFile = join(modules, '.tacet-installed')
  const stamp = `${state.join(' ')}\n`
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  console.log('tacet: installing the dependencies the lock names …')
  const flags = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  const install = spawnSync('npm', ['install', ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (install.status !== 0) fail('the dependencies could not be installed; see npm above')
  writeFileSync(stampFile, stamp)
}

/** The environment of every program: our Node and our tools first on PATH, nx quiet and local. */
function workspaceEnvironment() {
  const path = [...nodeFolders(), join(modules, '.bin'), process.env.PATH]
  return {
    ...process.env,
    PATH: path.join(delimiter),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    // A cache outside the workspace would let a fresh clone be green without running one test.
    NX_CACHE_DIRECTORY: join(root, '.nx/cache'),
  }
}

/** The pinned Node when it runs on this machine, else the current one when it is new enough. */
function nodeFolders() {
  const pinned = join(modules, `node-${process.platform}-${process.arch}`, 'bin')
  const runs = spawnSync(join(pinned, 'node'), ['--version'], { stdio: 'ignore' })
  if (runs.status === 0) return [pinned]

  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return [dirname(process.execPath)]
  return fail(
    `no Node for ${process.platform}-${process.arch} is pinned, and ${process.version} cannot run ` +
      'TypeScript; install Node 22.18 or newer (24 is what the workspace is tested on)',
  )
}

/** Resolves to the program's exit code. We outlive a signal, so that the program can end in order. */
function run(program, args, env) {
  return new Promise((resolve) => {
    const options = { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' }
    const child = spawn(program, args, options)
    const wait = () => {} // Ctrl-C: the terminal has told the program already
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', wait).on('SIGTERM', passOn)
    child.on('error', (error) => fail(`${program} could not be started: ${error.message}`))
    child.on('close', (code) => {
      process.off('SIGINT', wait).off('SIGTERM', passOn)
      resolve(code ?? 1)
    })
  })
}

function fail(message) {
  console.error(`tacet: ${message}`)
  process.exit(1)
}
