import { describe, expect, it } from 'vitest'
import { guard } from './guard.ts'
import { majors, usePages } from './testing/page/use-pages.ts'

const { visit, receive } = usePages()
const secret = ['sk', 'live', 'a8Xc2Vb9Qw4Er7Ty1Ui5Op3A'].join('_')

interface Sdk {
  captureException(error: unknown): void
  captureFeedback(feedback: object): void
  logger: { info(text: string): void }
  setUser(user: object): void
  flush(ms: number): Promise<boolean>
}

describe.each(majors)('an app that calls init of @sentry/browser %s itself', (major) => {
  it('sends nothing secret, whatever its options turn on', async () => {
    const inbox = await receive()
    const { page, printed } = await visit({
      major,
      app: 'guarded',
      query: `?token=${secret}`,
      ask: {
        env: { TACET_BACKEND: 'sentry' },
        options: {
          dsn: inbox.dsn,
          sendDefaultPii: true,
          enableLogs: true,
          tracesSampleRate: 1,
          tracePropagationTargets: ['http'],
        },
      },
    })
    await page.evaluate(async (planted) => {
      const { page: sdk } = globalThis as unknown as { page: Sdk }
      sdk.setUser({ id: 'u-1', email: `${planted}@mail.test` })
      sdk.captureException(new Error(`declined ${planted}`))
      sdk.captureFeedback({ message: `it says ${planted}`, email: 'someone@mail.test' })
      sdk.logger.info(`paid with ${planted}`)
      await sdk.flush(2_000)
    }, secret)
    await inbox.waitFor(({ type }) => type === 'event')
    await inbox.waitFor(({ type }) => type === 'feedback')
    await inbox.waitFor(({ type }) => type === 'log')
    expect(inbox.contains(secret)).toEqual([])
    expect(printed.filter((line) => line.startsWith('tacet:'))).toEqual([
      'tacet: the SDK option `tracePropagationTargets` is left out: say it in the second argument of `guard`',
    ])
  })

  it('sends nothing without a DSN', async () => {
    const { page, requests } = await visit({ major, app: 'guarded', ask: { options: {} } })
    await page.evaluate(async () => {
      const { page: sdk } = globalThis as unknown as { page: Sdk }
      sdk.captureException(new Error('for nobody'))
      await sdk.flush(500)
    })
    expect(requests.every((request) => request.startsWith('GET /'))).toBe(true)
  })
})

describe('guard', () => {
  const dsn = 'https://key@errors.test/1'

  it('keeps hooks and leaves out what sends past the gate', () => {
    const beforeSend = (): null => null
    const guarded = guard({
      dsn,
      beforeSend,
      _metadata: { sdk: { name: 'mine' } },
      integrations: [{ name: 'SpotlightBrowser' }, { name: 'Mine' }],
    })
    expect(guarded).toMatchObject({ beforeSend, integrations: [{ name: 'Mine' }] })
    expect(guarded).not.toHaveProperty('_metadata')
  })

  it('contains hooks that throw, which the page would otherwise meet', () => {
    const guarded = guard({
      dsn,
      beforeBreadcrumb: (breadcrumb: { category: string }): object => {
        throw new Error(`from the app: ${breadcrumb.category}`)
      },
      tracesSampler: async () => 1,
    })
    expect(guarded.beforeBreadcrumb({ category: 'console' })).toBeNull()
    expect(guarded.tracesSampler()).toBe(0)
  })

  it('is quiet after a kill switch, a slip, or options that cannot be read', () => {
    const hostile = {
      get dsn(): never {
        throw new Error('from the app')
      },
    }
    const quiet = { dsn: '', enabled: false, integrations: [], defaultIntegrations: false }
    expect(guard({ dsn }, {}, { TACET_DISABLED: '1' })).toMatchObject(quiet)
    expect(guard({ dsn: 'https://nobody' })).toMatchObject(quiet)
    expect(guard(hostile)).toMatchObject(quiet)
  })
})
