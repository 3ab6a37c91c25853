import { expect, test } from 'vitest'
import { runApp, majors } from '../testing/run-app.ts'

test.each(majors)(
  'SDK %s: after an unreadable error a flush is as fast as before',
  async (major) => {
    const { stdout } = await runApp('unreadable-error', {
      major,
      preload: false,
      // Nobody listens there, so every delivery is over at once.
      env: { SENTRY_DSN: `http://${'a'.repeat(32)}@127.0.0.1:9/1` },
    })
    expect(stdout).toBe('flushed before its time was up')
  },
)
