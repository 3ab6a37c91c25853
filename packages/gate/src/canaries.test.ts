import { createScrubber } from '@tacet/scrub'
import { describe, expect, it } from 'vitest'
import type { ItemType } from './backends.ts'
import type { Inspector } from './items/clean.ts'
import { gate } from './gate.ts'
import { payloadsWithSlots } from './testing/payloads.ts'
import { optIns, plant, type Attack } from './testing/attack.ts'
import { domainTerms, kindCount, ownSecrets, percent } from './testing/secrets.ts'
import { transparentScrubber } from './testing/perfect-scrubber.ts'
import { openWire, sdkCores } from './testing/transports.ts'

const policy = { secrets: ownSecrets, terms: domainTerms }
const phrases = [(text: string) => text, (text: string) => `failed with ${text} while paying`]
const types = Object.keys(payloadsWithSlots) as ItemType[]
const scrubbers = [
  ['standard', createScrubber(policy)],
  ['strict', createScrubber({ ...policy, mode: 'strict' })],
] as const

/** The planted secrets that can be read from these bytes, plain or in a usual encoding. */
function leaked(planted: Attack['planted'], bodies: readonly Uint8Array[]): string[] {
  const wire = bodies.map((body) => Buffer.from(body).toString()).join()
  return planted
    .filter(({ core }) => forms(core).some((form) => wire.includes(form)))
    .map(({ place }) => place)
}

function forms(core: string): string[] {
  const base64 = ['', 'a', 'ab'].map((before) =>
    Buffer.from(before + core)
      .toString('base64')
      .slice(before.length === 0 ? 0 : 4)
      .replace(/.{0,2}=*$/, ''),
  )
  return [core, core.replace(/\W/g, percent), Buffer.from(core).toString('hex'), ...base64]
}

describe.each(sdkCores)('secrets in every field, on the wire of SDK $major', ({ core }) => {
  async function attack(type: ItemType, scrubber: Inspector, turns: number) {
    const found = new Set<string>()
    const inPayload = new Set<string>()
    let arrived = 0
    for (let offset = 0; offset < turns; offset++) {
      for (const phrase of phrases) {
        const { envelope, planted } = plant(type, offset, phrase)
        const { transport, bodies } = openWire(core)
        const send = gate(transport.send, { backend: 'sentry', scrubber, host: 'h', allow: optIns })
        await send(envelope as never)
        arrived += bodies.length
        for (const place of leaked(planted, bodies)) found.add(place)
        for (const { place } of planted) if (!place.includes('header')) inPayload.add(place)
      }
    }
    return { found: [...found], inPayload: [...inPayload], arrived }
  }

  describe.each(scrubbers)('under the %s policy', (_, scrubber) => {
    it.each(types)('do not leave with a %s', async (type) => {
      const { found, arrived } = await attack(type, scrubber, kindCount)
      expect(found).toEqual([])
      expect(arrived).toBeGreaterThan(0)
    })
  })

  it.each(types)(
    'would all leave with a %s that nobody scrubbed, its headers aside',
    async (type) => {
      const { found, inPayload } = await attack(type, transparentScrubber, 1)
      expect(found.filter((place) => !place.includes('header'))).toEqual(inPayload)
    },
  )
})
