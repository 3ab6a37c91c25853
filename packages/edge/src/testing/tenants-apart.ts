import type { Inbox } from '@tacet/inbox'
import { expect } from 'vitest'

/**
 * Has requests of several tenants fail at the same time: each event tells of its own tenant alone.
 *
 * @param ask Requests a path of the app.
 */
export async function expectTenantsApart(
  inbox: Inbox,
  ask: (path: string) => Promise<unknown>,
): Promise<void> {
  const tenants = ['ash', 'birch', 'cedar', 'dogwood']
  await Promise.all(tenants.map((tenant) => ask(`/tenant?text=${tenant}`)))
  for (const tenant of tenants) {
    // oxlint-disable-next-line no-await-in-loop -- one inbox
    const { payload } = await inbox.waitFor((item) =>
      JSON.stringify(item.payload).includes(`failed for ${tenant}`),
    )
    expect(payload).toMatchObject({ tags: { tenant } })
    const text = JSON.stringify(payload)
    for (const other of tenants) if (other !== tenant) expect(text).not.toContain(other)
  }
}
