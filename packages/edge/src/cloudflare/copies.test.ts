import { openInbox } from '@tacet/inbox'
import { describe, expect, onTestFinished, test } from 'vitest'
import { majors } from '../testing/host-build.ts'
import { noClasses, openWorker } from '../testing/worker.ts'

interface ErrorEvent {
  readonly exception: { readonly values: readonly { readonly value: string }[] }
}

describe.each(majors)('two copies of the package, on version %s of the SDK', (major) => {
  test.each(['1', '2', 'both'])('what is thrown behind %s arrives once', async (which) => {
    const inbox = await openInbox()
    const worker = await openWorker('cloudflare-copies', {
      major,
      env: { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' },
      more: noClasses,
    })
    onTestFinished(async () => {
      await worker.dispose()
      await inbox.close()
    })
    // Whichever copy comes first loads the SDK.
    await worker.dispatchFetch('http://1.shop.test/handled')
    await worker.dispatchFetch('http://2.shop.test/handled')
    await worker.dispatchFetch(`http://${which}.shop.test/page`)
    await inbox.waitFor(({ payload }) => JSON.stringify(payload).includes('no page'))
    await inbox.settle()
    const values = inbox.items
      .filter(({ type }) => type === 'event')
      .map(({ payload }) => (payload as ErrorEvent).exception.values[0]?.value)
    expect(values.filter((value) => value === 'no page /page')).toHaveLength(1)
    expect(values.filter((value) => value?.startsWith('handled by the'))).toHaveLength(4)
    const answer = await worker.dispatchFetch('http://2.shop.test/status')
    expect(await answer.json()).toMatchObject([{ on: true }, { on: true }])
  })
})
