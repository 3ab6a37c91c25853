import { app as shopOnExpress } from '@tacet/app-node-express/app.ts'
import { openSession, pointedAt } from '@tacet/contract/node/run'
import type { Inbox } from '@tacet/inbox'

export interface OpenShop {
  readonly url: string
  close(): Promise<void>
}

/** Starts the shop as its README says, page and server reporting to the inbox. */
export async function openShop(inbox: Inbox, folder: string): Promise<OpenShop> {
  const shop = { ...shopOnExpress, directory: import.meta.dirname }
  const session = await openSession(shop, {
    env: { ...pointedAt(inbox), PUBLIC_SENTRY_DSN: inbox.dsn, PAGE_DIR: folder },
  })
  const [, url = ''] = await session.program.line(shop.ready)
  return {
    url,
    async close() {
      await session.terminate()
      await session.close()
    },
  }
}
