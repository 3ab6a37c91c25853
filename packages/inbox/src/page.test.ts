import { describe, expect, it } from 'vitest'
import { options, usePage } from './testing/use-page.ts'

const used = usePage()
const { openPage, send } = used

describe('the page', () => {
  it('says what to do while nothing has arrived', async () => {
    const page = await openPage()
    await page.getByRole('heading', { name: 'Nothing has arrived' }).waitFor()
    expect(await page.locator('#empty code').textContent()).toBe(`SENTRY_DSN=${used.inbox.dsn}`)
  })

  it('shows items as they arrive, newest first', async () => {
    await send('event', { message: 'before the page' })
    const page = await openPage()
    await page.getByText('before the page').waitFor()
    await send('log', { items: [{ level: 'info', body: 'first' }] })
    await send('transaction', { transaction: 'GET /orders/:id' })
    await page.getByText('GET /orders/:id').waitFor()
    const titles = await page.locator('#rows .title').allTextContents()
    expect(titles).toEqual(['GET /orders/:id', 'info · first', 'before the page'])
  })

  it('shows what is no item too: broken envelopes and other requests', async () => {
    const page = await openPage()
    await fetch(`${used.inbox.url}/api/1/envelope/`, { method: 'POST', body: 'hello' })
    await fetch(`${used.inbox.url}/v1/charges`)
    await page.getByText('GET /v1/charges').waitFor()
    expect(await page.locator('#rows .type').allTextContents()).toEqual(['request', 'broken'])
    expect(await page.locator('#rows .title').allTextContents()).toEqual([
      'GET /v1/charges',
      'the envelope header is not a JSON object (at byte 0)',
    ])
  })

  it('marks every removed place with its rule', async () => {
    await send('event', {
      message: 'card [Filtered] refused',
      extra: { note: '[Filtered]' },
      _meta: {
        message: { '': { rem: [['card', 's', 5, 15]] } },
        user: { email: { '': { rem: [['policy:identity', 'x']] } } },
      },
    })
    const page = await openPage()
    const row = page.getByRole('option').filter({ hasText: '3 removed' })
    await row.click()
    const tree = page.locator('.tree').first()
    await tree.waitFor()
    expect(await tree.locator('.leaf', { hasText: 'message' }).first().textContent()).toBe(
      'messagecard [Filtered]card refused',
    )
    expect(await tree.locator('.leaf', { hasText: 'note' }).textContent()).toBe(
      'note[Filtered]rule not named',
    )
    expect(await page.locator('.places li').allTextContents()).toEqual([
      'messagecard',
      'extra.noterule not named',
      'user.emailpolicy:identity',
    ])
    // A place that is gone with its key still stands in the tree.
    await page.locator('.places li button', { hasText: 'user.email' }).click()
    expect(await tree.locator('.shown').textContent()).toBe('emailremoved policy:identity')
    expect(await page.locator('#rules button').allTextContents()).toEqual([
      'card 1',
      'policy:identity 1',
      'rule not named 1',
    ])
  })

  it('shows a hostile payload as the text it is', async () => {
    const script = '<script>window.pwned = 1</script>'
    const image = '<img src="http://127.0.0.1:9/x" onerror="window.pwned = 2">'
    const hostile = {
      exception: { values: [{ type: script, value: image }] },
      tags: { [image]: `"><svg onload=window.pwned=3>` },
      message: `[Filtered]${script}`,
      _meta: { message: { '': { rem: [[image, 's', 0, 10]] } } },
    }
    await send('event', JSON.stringify(hostile).replace('{', '{"__proto__":{"a":1},'))
    await send(script, image)
    await send('constructor', { _meta: { '': { rem: [['toString', 'constructor']] } } })
    const page = await openPage()
    for (const row of await options(page).all()) {
      await row.click()
      await page
        .locator('.sheet h2', { hasText: (await row.locator('.title').textContent()) ?? '' })
        .waitFor()
      for (const tab of (await page.getByRole('tab').all()).toReversed()) await tab.click()
    }
    expect(await page.evaluate('window.pwned')).toBeUndefined()
    expect(await page.locator('main :is(script, img, svg, iframe, object)').count()).toBe(0)
    expect(await page.locator('#rows').textContent()).toContain(`${script}: ${image}`)
  })

  it('shows the trace an item belongs to, from all items that tell of it', async () => {
    const traced = (span_id: string, parent_span_id: string): object => ({
      trace: { trace_id: 'ab'.repeat(16), span_id, parent_span_id },
    })
    const span = { trace_id: 'ab'.repeat(16), start_timestamp: 11, timestamp: 11.5 }
    await send('transaction', {
      transaction: 'queue reviews',
      contexts: traced('bb', 'aa'),
      start_timestamp: 11,
      timestamp: 14,
      spans: [{ ...span, span_id: 'cc', parent_span_id: 'bb', description: 'ask security' }],
    })
    await send('transaction', {
      transaction: 'POST /webhooks/github',
      contexts: traced('aa', 'elsewhere'),
      start_timestamp: 10,
      timestamp: 11,
    })
    await send('event', {
      exception: { values: [{ type: 'Degraded:timeout' }] },
      contexts: traced('cc', 'bb'),
      timestamp: 13,
    })
    const page = await openPage()
    await page.getByRole('option', { name: 'queue reviews' }).click()
    await page.getByRole('tab', { name: 'Trace' }).click()
    const lines = page.locator('.trace li')
    expect(await lines.allTextContents()).toEqual([
      'POST /webhooks/github1.00 s',
      'queue reviews3.00 s',
      'ask security500.0 ms',
      'Degraded:timeoutevent',
    ])
    expect(await page.locator('.trace [aria-current]').count()).toBe(2)
    await lines.last().getByRole('button').click()
    await page.getByRole('heading', { name: 'Degraded:timeout' }).waitFor()
  })

  it('shows the bytes as they arrived, also of binary items', async () => {
    const body = Buffer.concat([
      Buffer.from('{}\n{"type":"attachment","filename":"dump.bin","length":4}\n'),
      Buffer.of(0xff, 0x00, 0x41, 0x42),
    ])
    await fetch(`${used.inbox.url}/api/1/envelope/`, { method: 'POST', body })
    const page = await openPage()
    await page.getByRole('option', { name: 'dump.bin' }).click()
    await page.getByText('ff 00 41 42').waitFor()
    expect(await page.locator('pre').textContent()).toMatch(/··AB$/)
    const raw = await fetch(`${used.inbox.url}/api/items/item-1/raw`)
    expect(raw.headers.get('content-type')).toBe('application/octet-stream')
    expect(Buffer.from(await raw.arrayBuffer()).toString('hex')).toBe('ff004142')
  })

  it('lets a person choose how the inbox answers, and forget what arrived', async () => {
    const page = await openPage()
    await send('event', { message: 'once' })
    const changed = page.waitForResponse((response) => response.url().includes('/api/answer/'))
    await page.getByLabel('Answers').selectOption('429 rate limit')
    await changed
    const response = await fetch(`${used.inbox.url}/api/1/envelope/`, {
      method: 'POST',
      body: '{}\n',
    })
    expect(response.status).toBe(429)
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('Nothing has arrived').waitFor()
    expect(used.inbox.requests).toEqual([])
  })

  it('shows a request that was slow to come after one that overtook it', async () => {
    const page = await openPage()
    const begun = new Promise<void>((resolve) => {
      const match = ({ url }: { url: string }): boolean => {
        const isSlow = url === '/slow'
        if (isSlow) resolve()
        return isSlow
      }
      used.inbox.fault({ slowRead: 2 ** 22, match })
    })
    const slow = fetch(`${used.inbox.url}/slow`, { method: 'POST', body: 'x'.repeat(2 ** 21) })
    await begun
    await send('event', { message: 'quick' })
    await page.getByText('quick').waitFor()
    await slow
    await page.getByText('POST /slow').waitFor()
    expect(await page.locator('#rows .title').allTextContents()).toEqual(['POST /slow', 'quick'])
  })

  it('forgets what the inbox forgets', async () => {
    await used.reopen({ maxRequests: 2 })
    const page = await openPage()
    for (const message of ['one', 'two', 'three', 'four']) await send('event', { message })
    await page.getByText('four').waitFor()
    expect(await page.locator('#rows .title').allTextContents()).toEqual(['four', 'three'])
    expect(await page.locator('#types button').allTextContents()).toEqual(['event 2'])
  })

  it('stays quick with a deep and a wide payload', async () => {
    await send('event', `${'['.repeat(3_000)}${']'.repeat(3_000)}`)
    await send('event', { list: Array.from({ length: 50_000 }, (_, number) => number) })
    const page = await openPage()
    await options(page).first().click()
    await page.getByRole('button', { name: 'show more' }).waitFor({ state: 'attached' })
    expect(await page.locator('.leaf').count()).toBeLessThan(500)
    await options(page).last().click()
    await page.locator('.branch').first().waitFor({ state: 'attached' })
  })
})

describe('what the page shows is for the page alone', () => {
  it('no other origin may read it, and no other name may reach it', async () => {
    await send('event', { message: 'private' })
    const foreign = await fetch(`${used.inbox.url}/api/items`, {
      headers: { origin: 'https://evil.example' },
    })
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    const { port } = new URL(used.inbox.url)
    const { request } = await import('node:http')
    const status = await new Promise((resolve, reject) => {
      const rebound = request(
        { port, path: '/api/items', headers: { host: 'evil.example' } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      rebound.on('error', reject).end()
    })
    expect(status).toBe(403)
  })

  it('and every script and style of it is named by the policy', async () => {
    const response = await fetch(used.inbox.url, { headers: { accept: 'text/html' } })
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(await response.text()).not.toMatch(/^(import|export) /m)
  })
})
