import { openLedger } from '../../../house/ledger'

export const dynamic = 'force-dynamic'

/** A server component that fails. */
export default async function Ledger() {
  await openLedger()
  return <h1>The ledger</h1>
}
