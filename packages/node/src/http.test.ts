import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { CaptureContext, Sink } from '@tacet/telemetry'
import { turnOff, turnOn } from '@tacet/telemetry'
import { readConfig } from '@tacet/config'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { captureErrors } from './http.ts'

let captured: [unknown, CaptureContext | undefined][]
beforeEach(async () => {
  captured = []
  const sink: Partial<Sink> = {
    capture: (error, context) => void captured.push([error, context]),
  }
  const config = readConfig({ SENTRY_DSN: 'https://key@errors.test/1' })
  await turnOn(
    config,
    async () => sink as Sink,
    () => undefined,
  )
})
afterEach(() => turnOff())

const request = { method: 'POST', aborted: false }

test('a listener gets the same this and arguments, and its result comes back', () => {
  const seen: unknown[] = []
  const wrapped = captureErrors(function (this: unknown, ...given: unknown[]) {
    seen.push(this, ...given)
    return 'result'
  } as (this: object, request: { method: string }, extra: number) => string)
  const self = {}
  expect(wrapped.call(self, request, 7)).toBe('result')
  expect(seen).toEqual([self, request, 7])
  expect(seen[0]).toBe(self)
  expect(captured).toEqual([])
})

test('what it throws is captured and thrown on as it is', () => {
  const error = new Error('boom')
  const wrapped = captureErrors(() => {
    throw error
  })
  expect(() => wrapped(request)).toThrow(error)
  expect(captured).toEqual([[error, { method: 'POST', status: 500, handled: false }]])
})

test('what it rejects with is captured and rejected on as it is', async () => {
  const error = new Error('boom')
  const wrapped = captureErrors(async () => {
    throw error
  })
  await expect(wrapped(request)).rejects.toBe(error)
  expect(captured).toEqual([[error, { method: 'POST', status: 500, handled: false }]])
})

test('a foreign thenable comes back untouched', () => {
  let asked = 0
  const query = {
    // oxlint-disable-next-line unicorn/no-thenable
    then: () => {
      asked += 1
    },
  }
  expect(captureErrors(() => query)(request)).toBe(query)
  expect(asked).toBe(0)
})

test('an answer below 500 and an error after the caller left are not captured', () => {
  const missing = captureErrors(() => {
    throw Object.assign(new Error('no'), { statusCode: 404 })
  })
  expect(() => missing(request)).toThrow('no')
  const late = captureErrors((_request: { method: string; aborted: boolean }) => {
    throw new Error('late')
  })
  expect(() => late({ method: 'GET', aborted: true })).toThrow('late')
  expect(captured).toEqual([])
})

test("a wrapped listener is one of Node's own type", () => {
  const listener = captureErrors((incoming: IncomingMessage, response: ServerResponse) => {
    response.end(incoming.url)
  })
  const server = createServer(listener)
  expect(server.listeners('request')).toEqual([listener])
})
