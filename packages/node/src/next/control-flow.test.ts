import { notFound, permanentRedirect, redirect, RedirectType } from 'next/navigation.js'
import { describe, expect, it } from 'vitest'
import { isControlFlow } from './control-flow.ts'

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (thrown) {
    return thrown
  }
  throw new Error('nothing was thrown')
}

function withDigest(digest: string): Error {
  return Object.assign(new Error('x'), { digest })
}

describe('what Next throws to steer', () => {
  it.each([
    ['redirect()', () => redirect('/a;b')],
    ['redirect() that replaces', () => redirect('/', RedirectType.replace)],
    ['permanentRedirect()', () => permanentRedirect('/')],
    ['notFound()', () => notFound()],
  ])('is told from an error: %s', (_, act) => {
    expect(isControlFlow(thrownBy(act))).toBe(true)
  })

  it.each([
    'NEXT_REDIRECT;push;/rooms;307;',
    'NEXT_HTTP_ERROR_FALLBACK;401',
    'NEXT_HTTP_ERROR_FALLBACK;403',
    'NEXT_HTTP_ERROR_FALLBACK;404',
    'NEXT_NOT_FOUND',
    'BAILOUT_TO_CLIENT_SIDE_RENDERING',
    'DYNAMIC_SERVER_USAGE',
    'HANGING_PROMISE_REJECTION',
    'NEXT_PRERENDER_INTERRUPTED',
    'INSTANT_VALIDATION_ERROR',
  ])('is told by its digest: %s', (digest) => {
    expect(isControlFlow(withDigest(digest))).toBe(true)
    expect(isControlFlow(new Error('around it', { cause: withDigest(digest) }))).toBe(true)
  })

  it('is told when it has no digest', () => {
    expect(isControlFlow({ $$typeof: Symbol.for('react.postpone') })).toBe(true)
    const bailout = { $$typeof: Symbol.for('next.browser-bailout-reason'), reason: 'x' }
    expect(isControlFlow(new Error('x', { cause: bailout }))).toBe(true)
    expect(isControlFlow(new DOMException('gone', 'AbortError'))).toBe(true)
    expect(isControlFlow(Object.assign(new Error('x'), { name: 'ResponseAborted' }))).toBe(true)
    expect(isControlFlow(Object.assign(new Error('x'), { code: 'NEXT_STATIC_GEN_BAILOUT' }))).toBe(
      true,
    )
  })
})

describe('a failure', () => {
  it.each([
    ['an error', new Error('x')],
    ['an error that Next gave a digest', withDigest('3815288301')],
    ['an error with a digest of its own', withDigest('NEXT_REDIRECTED_ELSEWHERE')],
    ['a digest that is no text', Object.assign(new Error('x'), { digest: 404 })],
    ['a text', 'NEXT_REDIRECT;push;/;307;'],
    ['nothing', undefined],
    ['null', null],
    ['a number', 404],
  ])('is %s', (_, thrown) => {
    expect(isControlFlow(thrown)).toBe(false)
  })

  it('is an error that is its own cause, and one that cannot be read', () => {
    const circular = new Error('x')
    circular.cause = circular
    expect(isControlFlow(circular)).toBe(false)
    const unreadable = {
      get digest() {
        throw new Error('no')
      },
    }
    expect(isControlFlow(unreadable)).toBe(false)
  })
})
