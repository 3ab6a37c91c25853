import { expect, test } from 'vitest'
import { withoutNewListeners } from './new-listeners.ts'

test('listeners for the end that were added meanwhile are gone, others stay', () => {
  const before = (): void => undefined
  const during = (): void => undefined
  process.on('beforeExit', before)
  try {
    const result = withoutNewListeners(() => {
      process.on('beforeExit', during)
      process.once('SIGTERM', during)
      process.on('warning', during)
      return 'result'
    })
    expect(result).toBe('result')
    expect(process.listeners('beforeExit')).toContain(before)
    expect(process.listeners('beforeExit')).not.toContain(during)
    expect(process.listeners('SIGTERM')).not.toContain(during)
    expect(process.listeners('warning')).toContain(during)
  } finally {
    process.removeListener('beforeExit', before)
    process.removeListener('warning', during)
  }
})
