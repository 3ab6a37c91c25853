import { openInbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import { startProgram, type Outcome } from './node/program.ts'
import { endings } from './endings.ts'
import { runtimeOf } from './node/runtimes.ts'
import { sdkMajors } from './sdk-majors.ts'
import { verifies } from './requirements.ts'

const directory = new URL('..', import.meta.url).pathname
const preload = ['--import', '@tacet/node/register']
const patientPreload = ['--import', './src/apps/patient-start.ts']

type Runtime = 'bun' | 'node'

/** Bun tells nobody who only looks on of a rejection that nobody handles. */
const unheardOnBun: readonly string[] = ['leaves a rejection unhandled', 'rejects with no error']

function end(
  ending: string,
  nodeArgs: readonly string[],
  env: Record<string, string>,
  runtime: Runtime = 'node',
): Promise<Outcome> {
  const { program, sdkMajorHook } = runtimeOf({ runtime })
  const args = ['--import', sdkMajorHook, ...nodeArgs, './src/apps/crash.ts', ending]
  return startProgram({ program, args, cwd: directory, env }).ended
}

const grounds = (['node', 'bun'] as const).flatMap((runtime) =>
  sdkMajors.map(([version, sdkMajor]) => ({ runtime, version, sdkMajor })),
)

describe.each(grounds)('on $runtime with @sentry/node $version', ({ runtime, sdkMajor }) => {
  for (const [ending, told] of endings) {
    const delivered = runtime === 'bun' && unheardOnBun.includes(ending) ? undefined : told
    verifies(
      'P3',
      `an app that ${ending} ends as it does without tacet, to the letter`,
      async () => {
        const alone = await end(ending, [], { SDK_MAJOR: sdkMajor }, runtime)
        const off = await end(ending, preload, { SDK_MAJOR: sdkMajor }, runtime)
        expect(off).toEqual(alone)

        const inbox = await openInbox()
        try {
          const env = { SDK_MAJOR: sdkMajor, SENTRY_DSN: inbox.dsn }
          const on = await end(ending, patientPreload, env, runtime)
          expect(comparable(on)).toEqual(comparable(alone))
          await inbox.settle()
          const events = inbox.items.filter(({ type }) => type === 'event')
          const messages = events.map(({ payload }) => messageOf(payload))
          expect(messages).toEqual(
            delivered === undefined ? [] : [expect.stringContaining(delivered)],
          )
        } finally {
          await inbox.close()
        }
      },
    )
  }
})

for (const mode of ['none', 'strict', 'throw', 'warn', 'warn-with-error-code']) {
  verifies('P3', `--unhandled-rejections=${mode} means what it means without tacet`, async () => {
    const ending = 'leaves a rejection unhandled'
    const flag = `--unhandled-rejections=${mode}`
    const inbox = await openInbox()
    try {
      const alone = await end(ending, [flag], {})
      const on = await end(ending, [flag, ...preload], { SENTRY_DSN: inbox.dsn })
      expect(alone.stdout).toBe('the app runs\n')
      expect(comparable(on)).toEqual(comparable(alone))
    } finally {
      await inbox.close()
    }
  })
}

test('the endings differ, so that equality says something', async () => {
  const outcomes = await Promise.all(
    endings.map(async ([ending]) => {
      const { code, signal, stdout, stderr } = await end(ending, [], {})
      return `${code} ${signal} ${stdout} ${stderr}`
    }),
  )
  expect(new Set(outcomes).size).toBe(outcomes.length)
})

function messageOf(payload: unknown): string | undefined {
  const { exception, message } = payload as {
    exception?: { values?: readonly { value?: string }[] }
    message?: string
  }
  return exception?.values?.at(-1)?.value ?? message
}

/**
 * Warnings begin with the process id, and the position inside Node's own `emit` depends on how many
 * listen to an event. Bun prints a stack without its last line once somebody has read it. Everything
 * else must be equal.
 */
function comparable(outcome: Outcome): Outcome {
  const stderr = outcome.stderr
    .replaceAll(/\(node:\d+\)/g, '(node)')
    .replaceAll(/\(node:events:\d+:\d+\)/g, '(node:events)')
    .replace(/(\n {6}at [^\n]+)\n {6}at [^\n]+\n\nBun v/, '$1\n\nBun v')
  return { ...outcome, stderr }
}
