import { afterAll, beforeAll, describe } from 'vitest'
import type { NoticeStore } from '../../notices/store.ts'
import { deliveryContract } from './delivery-contract.ts'
import { recoveryContract } from './recovery-contract.ts'
import { rowsContract } from './rows-contract.ts'

/** A store that is empty, and how to get rid of it. */
export interface OpenedStore {
  readonly store: NoticeStore
  close(): Promise<void>
}

/** What every store of notices has to do. One suite, whatever it is made of. */
export function storeContract(name: string, openStore: () => Promise<OpenedStore>): void {
  describe(`the contract of stores: ${name}`, () => {
    let opened: OpenedStore
    // The tests are named before the store is there.
    const later: OpenedStore = {
      get store() {
        return opened.store
      },
      close: () => opened.close(),
    }
    beforeAll(async () => {
      opened = await openStore()
      await opened.store.open()
    })
    afterAll(() => opened.close())
    rowsContract(later)
    recoveryContract(later)
    deliveryContract(later)
  })
}
