import { hashBytes } from '@tacet/scrub/hash'
import type { SealedItem } from '../items/seal.ts'
import { utf8 } from '../utf8.ts'

/** Evidence of one envelope that left. It holds no payload text. */
export interface Receipt {
  /** ISO 8601. */
  readonly time: string
  readonly host: string
  readonly items: readonly string[]
  /** UTF-8 bytes of all item payloads. */
  readonly bytes: number
  /** Findings counted by rule. */
  readonly findings: Readonly<Record<string, number>>
  /** SHA-256 of the item payloads, one after the other, as handed to the SDK's transport; hexadecimal. */
  readonly hash: string
}

/** Writes the receipt of one envelope; whoever kept its bytes can show that the receipt is theirs. */
export function writeReceipt(items: readonly SealedItem[], host: string, time: Date): Receipt {
  const findings = new Map<string, number>()
  for (const { rule } of items.flatMap((item) => item.findings)) {
    findings.set(rule, (findings.get(rule) ?? 0) + 1)
  }
  return {
    time: time.toISOString(),
    host,
    items: items.map((item) => item.type),
    bytes: items.reduce((sum, item) => sum + item.bytes, 0),
    findings: Object.fromEntries(findings),
    hash: hashBytes(
      items.map(({ payload }) => (typeof payload === 'string' ? utf8(payload) : payload)),
    ),
  }
}
