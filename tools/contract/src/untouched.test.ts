import { openInbox } from '@tacet/inbox'
import { describe, expect } from 'vitest'
import { startProgram } from './node/program.ts'
import { sdkMajors } from './sdk-majors.ts'
import { verifies } from './requirements.ts'

describe.each(sdkMajors)('with @sentry/node %s', (_version, sdkMajor) => {
  for (const mode of ['start', 'guard']) {
    verifies('P3', `\`${mode}\` leaves the app's own objects as they were`, async () => {
      const inbox = await openInbox()
      try {
        const program = startProgram({
          args: ['--import', './src/sdk-major.mjs', './src/apps/untouched.ts'],
          cwd: new URL('..', import.meta.url).pathname,
          env: {
            MODE: mode,
            SDK_MAJOR: sdkMajor,
            SENTRY_DSN: inbox.dsn,
            SENTRY_TRACES_SAMPLE_RATE: '1',
            TACET_BACKEND: 'sentry',
          },
        })
        const { before, after } = (await program.ask('is all as it was?')) as Record<string, string>
        await program.ended
        expect(after).toBe(before)
        expect(before).toContain('authorization')
        // The same objects did leave, in their clean form.
        await inbox.waitFor(({ type }) => type === 'event')
        expect(inbox.contains('authorization')).not.toEqual([])
      } finally {
        await inbox.close()
      }
    })
  }
})
