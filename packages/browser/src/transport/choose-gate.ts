import { bareGate } from '@tacet/gate/bare'
import type { Settings } from '../settings.ts'
import type { Gate } from './with-gate.ts'

/** The small gate, or the one that writes receipts when the app wants to see them. */
export async function chooseGate({ onReceipt }: Settings): Promise<Gate> {
  return onReceipt === undefined ? bareGate : (await import('@tacet/gate')).gate
}
