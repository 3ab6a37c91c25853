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
  /** Hash of the item payloads as handed to the SDK's transport, hexadecimal. */
  readonly hash: string
}
