import { describe, expect, it } from 'vitest'
import { follow } from './follow.ts'

const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()

const throwing = (): never => {
  throw new Error('of a listener')
}

/** What a call comes to, without looking at it. */
async function outcomeOf(call: () => unknown): Promise<readonly [how: string, what: unknown[]]> {
  try {
    const result = call()
    return result instanceof Promise
      ? await result.then((value: unknown) => ['resolves', [value]] as const)
      : ['returns', [result]]
  } catch (error) {
    return ['throws', [error]]
  }
}

describe('the outcome is that of the work', () => {
  const failed = new Error('of the app')
  const failing = (): never => {
    throw failed
  }

  it.each([
    ['returns', 7, () => 7],
    ['resolves', 7, async () => 7],
    ['throws', failed, failing],
    ['throws', failed, async () => Promise.reject(failed)],
  ])('%s, whatever is thrown by who is told of it', async (how, what, work) => {
    expect(await outcomeOf(() => follow<unknown>(work, throwing, throwing))).toEqual([how, [what]])
  })

  it('is thrown on as it is when nothing can be asked of it', () => {
    let caught: unknown
    try {
      follow(
        () => {
          throw revoked
        },
        (error) => void (error instanceof Error),
      )
    } catch (error) {
      caught = error
    }
    expect(Object.is(caught, revoked)).toBe(true)
  })

  it('is returned as it is when nothing can be asked of it', () => {
    expect(
      Object.is(
        follow<unknown>(() => revoked, throwing),
        revoked,
      ),
    ).toBe(true)
  })
})
