import { describe, expect, it } from 'vitest'
import { gate, type GateSettings } from '../gate.ts'
import { base, event, event_id, guarded } from '../testing/guarded.ts'
import { canary } from '../testing/perfect-scrubber.ts'
import type { Receipt } from './receipt.ts'

describe('receipts', () => {
  it('say what left, and their hash is that of the payload bytes', async () => {
    const receipts: Receipt[] = []
    const { sent, sendItems } = guarded({
      onReceipt: (receipt) => receipts.push(receipt),
      now: () => new Date(0),
    })
    await sendItems(event(canary('é')), [{ type: 'session' }, {}], event('zwölf'))
    const payloads = sent[0]?.[1].map(([, payload]) => payload as string) ?? []
    const bytes = new TextEncoder().encode(payloads.join(''))
    const digest = await crypto.subtle.digest('SHA-256', bytes)
    expect(receipts).toEqual([
      {
        time: '1970-01-01T00:00:00.000Z',
        host: 'example.test',
        items: ['event', 'event'],
        bytes: bytes.length,
        findings: { canary: 1 },
        hash: Buffer.from(digest).toString('hex'),
      },
    ])
  })

  it('are written per envelope, and none for one that did not leave', async () => {
    const receipts: Receipt[] = []
    const { sendItems } = guarded({ backend: 'bugsink', onReceipt: (r) => receipts.push(r) })
    await sendItems([{ type: 'log' }, { items: [] }])
    expect(receipts).toEqual([])
    await sendItems(event('one'), event('two'))
    expect(receipts.map((receipt) => receipt.items)).toEqual([['event'], ['event']])
  })

  it('come after the sender was called and cannot change or stop what it got', async () => {
    const order: string[] = []
    const send = gate(
      async (envelope) => {
        order.push(String(envelope[1][0]?.[1]))
      },
      {
        ...base,
        onReceipt: (receipt) => {
          order.push('receipt')
          Object.assign(receipt, { items: [] })
          throw new Error('ledger is full')
        },
      },
    )
    await send([{}, [[{ type: 'event' }, { event_id }]]])
    expect(order).toEqual([`{"event_id":"${event_id}"}`, 'receipt'])
  })

  it('survive a clock that throws and a callback that rejects', async () => {
    const broken: Partial<GateSettings>[] = [
      {
        now: () => {
          throw new Error('no time')
        },
        onReceipt: () => undefined,
      },
      { onReceipt: () => Promise.reject(new Error('ledger')) },
    ]
    for (const settings of broken) {
      const { sendItems } = guarded(settings)
      expect(await sendItems(event('stays'))).toBe('answer 1')
    }
  })
})
