import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

// A realm whose built-ins are frozen cannot be unfrozen again, so each case gets a process.
function run(flags: readonly string[], script: string): unknown {
  const source = `
    const { capture, status, turnOff, turnOn } = await import(process.argv[1])
    const lines = []
    const calls = []
    const sink = { capture: (error) => calls.push(error), counters: () => ({}) }
    const config = { on: true, rule: 'SENTRY_DSN', warnings: [] }
    const start = () => turnOn(config, async () => sink, (line) => lines.push(line))
    const slot = Symbol.for('tacet.sink')
    ${script}
  `
  const entry = new URL('./index.ts', import.meta.url).href
  const args = ['--no-warnings', ...flags, '--input-type=module', '-e', source, entry]
  const child = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return child.status === 0 ? JSON.parse(child.stdout) : child.stderr
}

describe('where built-ins are frozen', () => {
  it('from the start, copies meet on globalThis, and nothing is there while off', () => {
    const script = `
      const seen = [slot in globalThis]
      await start()
      capture(1)
      seen.push(slot in globalThis)
      turnOff()
      seen.push(slot in globalThis)
      console.log(JSON.stringify({ seen, calls, lines }))
    `
    expect(run(['--frozen-intrinsics'], script)).toEqual({
      seen: [false, true, false],
      calls: [1],
      lines: [],
    })
  })

  it('after tacet was loaded, telemetry is off with one line', () => {
    const script = `
      Object.freeze(Reflect)
      const { on, reason } = await start()
      capture(1)
      console.log(JSON.stringify({ on, reason, calls, lines, same: status().reason === reason }))
    `
    expect(run([], script)).toEqual({
      on: false,
      reason: 'sdk-failed',
      calls: [],
      lines: [
        'tacet: telemetry is off: built-ins were frozen after tacet was loaded (start first)',
      ],
      same: true,
    })
  })
})
