import { openSession, pointedAt } from '@tacet/contract/node/run'
import { openInbox } from '@tacet/inbox'
import { expect, test } from 'vitest'
import { app } from './app.ts'
import { refusedCard } from './requests.ts'

const loaves = ['barley', 'oat', 'rye', 'spelt', 'wheat']

test('on Bun, orders that fail at the same time keep their tags to themselves', async () => {
  const inbox = await openInbox()
  const session = await openSession(app, { env: pointedAt(inbox) })
  try {
    await Promise.all(
      loaves.map((loaf) =>
        session.request({
          title: `order ${loaf}`,
          method: 'POST',
          path: '/orders',
          headers: { 'content-type': 'application/json' },
          body: { loaf, card: refusedCard.value },
          status: 500,
          errors: 1,
          plants: [],
        }),
      ),
    )
    for (const loaf of loaves) {
      const { payload } = await inbox.waitFor(
        ({ type, payload: given }) =>
          type === 'event' && JSON.stringify(given).includes(`no ${loaf} flour`),
      )
      expect(payload).toMatchObject({ tags: { loaf, bakery: 'mill lane' } })
    }
  } finally {
    await session.close()
    await inbox.close()
  }
})
