import { describe, expect, it } from 'vitest'
import { errorsBehind, remember } from './broken-fallbacks.ts'

describe('Behind an error of a fallback', () => {
  it('stands the error that the fallback was shown for, the first one first', () => {
    const [first, second, third] = [new Error('1'), new Error('2'), new Error('3')]
    remember(second, first)
    remember(third, second)
    expect(errorsBehind(third)).toEqual([first, second])
  })

  it('stands nothing when it threw the very error that it was shown for', () => {
    const error = new Error('thrown again')
    remember(error, error)
    expect(errorsBehind(error)).toEqual([])
  })

  it('stands nothing twice when fallbacks throw in turns', () => {
    const [one, other] = [new Error('one'), new Error('other')]
    remember(one, other)
    remember(other, one)
    expect(errorsBehind(one)).toEqual([other])
  })

  it('stands anything that can be thrown', () => {
    const error = new Error('of the fallback')
    remember(error, 'a text')
    expect(errorsBehind(error)).toEqual(['a text'])
    expect(errorsBehind('a text')).toEqual([])
  })
})
