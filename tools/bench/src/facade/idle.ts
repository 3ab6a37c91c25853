/** What the facade is measured against: the same signatures, imported alike, and nothing inside. */

export function capture(_error: unknown, _context?: unknown): void {}

export const log = { info(_text: string, _attributes?: unknown): void {} }

export const metric = { count(_name: string, _value?: number, _options?: unknown): void {} }

export function tag(_key: string, _value: unknown): void {}

export function span<T>(_name: string, work: () => T): T {
  return work()
}
