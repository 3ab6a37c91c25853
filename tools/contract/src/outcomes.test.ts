import { openInbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import { startProgram, type Outcome } from './node/program.ts'
import { sdkMajors } from './node/sdk-majors.ts'
import { verifies } from './requirements.ts'

/** Each way to end, and the message that must be delivered before the process is gone. */
const endings: readonly (readonly [ending: string, delivered: string | undefined])[] = [
  ['throws at once', 'thrown at once'],
  ['throws in a timer', 'thrown in a timer'],
  ['throws a string', 'a string'],
  ['throws null', 'null'],
  ['leaves a rejection unhandled', 'nobody waits for this'],
  ['rejects with no error', 'rejecting a promise which was not handled'],
  ['listens to uncaught exceptions itself', 'the app deals with it'],
  ['listens to rejections itself', undefined],
  ['sets an exit code', undefined],
  ['exits in the middle', undefined],
  ['throws while it exits', 'thrown on exit'],
  ['catches SIGTERM and goes its own way', undefined],
  ['is ended by SIGTERM', undefined],
]

const directory = new URL('..', import.meta.url).pathname
const preload = ['--import', '@tacet/node/register']
const patientPreload = ['--import', './src/apps/patient-start.ts']

function end(
  ending: string,
  nodeArgs: readonly string[],
  env: Record<string, string>,
): Promise<Outcome> {
  const args = ['--import', './src/sdk-major.mjs', ...nodeArgs, './src/apps/crash.ts', ending]
  return startProgram({ args, cwd: directory, env }).ended
}

describe.each(sdkMajors)('with @sentry/node %s', (_version, sdkMajor) => {
  for (const [ending, delivered] of endings) {
    verifies(
      'P3',
      `an app that ${ending} ends as it does without tacet, to the letter`,
      async () => {
        const alone = await end(ending, [], { SDK_MAJOR: sdkMajor })
        const off = await end(ending, preload, { SDK_MAJOR: sdkMajor })
        expect(off).toEqual(alone)

        const inbox = await openInbox()
        try {
          const on = await end(ending, patientPreload, {
            SDK_MAJOR: sdkMajor,
            SENTRY_DSN: inbox.dsn,
          })
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
 * listen to an event. Everything else must be equal.
 */
function comparable(outcome: Outcome): Outcome {
  const stderr = outcome.stderr
    .replaceAll(/\(node:\d+\)/g, '(node)')
    .replaceAll(/\(node:events:\d+:\d+\)/g, '(node:events)')
  return { ...outcome, stderr }
}
