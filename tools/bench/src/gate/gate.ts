import { gate, type Envelope } from '@tacet/gate'
import { createScrubber } from '@tacet/scrub'
import { milliseconds, ratios, table } from '../markdown.ts'
import { compare, type Comparison, type Round } from '../statistics.ts'
import { createEvent } from './event.ts'

export const title = 'The gate on an event of 18 kB'

const turns = 9
const callsPerTurn = 200

/** Measures a guarded sender that throws away what it is given, against the SDK's `JSON.stringify`. */
export async function measureGate(rounds: number): Promise<string> {
  const event = createEvent(18_000)
  const envelope: Envelope = [
    { event_id: event['event_id'], sent_at: '2026-01-01T00:00:00.000Z' },
    [[{ type: 'event' }, event]],
  ]
  const settings = { backend: 'sentry', host: 'host.example' } as const
  const untouched = { inspect: (value: unknown) => ({ value, findings: [] }) }
  const send = async (): Promise<object> => ({})
  const alone = gate(send, { ...settings, scrubber: untouched })
  const whole = gate(send, { ...settings, scrubber: createScrubber() })

  const rows = [
    ['the gate alone, with a scrubber that does nothing', await compareWithStringify(alone)],
    ['the gate with the standard policy', await compareWithStringify(whole)],
  ] as const
  return `Goal: at most 2 ×. One call of the guarded sender, from the SDK's envelope to the clean one, against one \`JSON.stringify\` of the
same event; the clean event is already text, so the SDK's own \`JSON.stringify\` of it falls away.

${table([
  ['what', 'time', '`JSON.stringify`', 'ratio, three rounds'],
  ...rows.map(([name, measured]) => [
    name,
    milliseconds(measured.subject),
    milliseconds(measured.reference),
    ratios(measured),
  ]),
])}`

  async function compareWithStringify(
    guarded: (envelope: Envelope) => PromiseLike<unknown>,
  ): Promise<Comparison> {
    const results: Round[] = []
    // The first round is for the compiler.
    for (let round = -1; round < rounds; round += 1) {
      const result: Round = { subject: [], reference: [] }
      for (let turn = 0; turn < turns; turn += 1) {
        result.reference.push(timeStringify(event))
        result.subject.push(await timeGate(guarded, envelope))
      }
      if (round >= 0) results.push(result)
    }
    return compare(results)
  }
}

function timeStringify(event: unknown): number {
  let length = 0
  const begun = performance.now()
  for (let call = 0; call < callsPerTurn; call += 1) length += JSON.stringify(event).length
  const elapsed = performance.now() - begun
  if (length === 0) throw new Error('nothing was measured')
  return elapsed / callsPerTurn
}

async function timeGate(
  guarded: (envelope: Envelope) => PromiseLike<unknown>,
  envelope: Envelope,
): Promise<number> {
  const begun = performance.now()
  for (let call = 0; call < callsPerTurn; call += 1) await guarded(envelope)
  return (performance.now() - begun) / callsPerTurn
}
