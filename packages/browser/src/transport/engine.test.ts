import { describe, expect, it } from 'vitest'
import { createEngine } from './engine.ts'

const secret = ['sk', 'live', 'a8Xc2Vb9Qw4Er7Ty1Ui5Op3A'].join('_')
const event = { event_id: 'e'.repeat(32), message: `paid with ${secret}`, user: { id: 'u-1' } }
const clean = async (policy: Parameters<typeof createEngine>[0]): Promise<string> =>
  JSON.stringify((await createEngine(policy)).inspect(event).value)

describe('the engine of a page', () => {
  it('cuts secrets out of texts', async () => {
    expect(await clean({ mode: 'standard' })).toContain('paid with [Filtered]')
  })

  it('lets no text out under strict', async () => {
    expect(await clean({ mode: 'strict' })).not.toContain('paid with')
  })

  it('is the one with rules and pseudonyms when the policy asks for them', async () => {
    const rules = [{ id: 'order', pattern: /paid/, method: 'remove' as const }]
    expect(await clean({ mode: 'standard', rules })).toContain(' with [Filtered]')
    expect(await clean({ mode: 'standard', rules })).not.toContain('paid')
    const pseudonym = await clean({ identity: 'pseudonym', hmacKey: 'a key of the instance' })
    expect(pseudonym).not.toContain('u-1')
  })
})
