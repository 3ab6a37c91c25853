import { expect, test } from 'vitest'
import { benignSamples } from './benign/samples.ts'
import { ourEngine } from './our-engine.ts'
import { randomFor } from './random.ts'
import { isCaught } from './score-text.ts'
import { secretSamples } from './secrets.ts'

/*
 * A log line or a message often holds two texts that know nothing of each other. What the engine gets
 * right alone it must get right beside any other text, on either side.
 */
const { text } = ourEngine()
if (text === undefined) throw new Error('our engine cleans texts')

const pairs = 4000
const separators = ['\n', ' ', ', ', '; ', ' | ', '\t', '. ', ' -> ']

const benign = benignSamples().filter((sample) => text(sample.text) === sample.text)
const caught = secretSamples().filter((sample) => isCaught(sample, text(sample.text)))

test('a secret that is caught alone is caught beside any harmless text', () => {
  const random = randomFor('secrets side by side')
  const missed: string[] = []
  for (let i = 0; i < pairs; i++) {
    const [secret, other] = [random.pick(caught), random.pick(benign)]
    const parts = [secret.text, other.text]
    const both = (random.next() < 0.5 ? parts : parts.toReversed()).join(random.pick(separators))
    if (!isCaught(secret, text(both))) missed.push(both)
  }
  // What stands before a text can change how its lines are read: one in 1,000.
  expect(missed.length <= pairs / 1000 ? [] : missed).toEqual([])
})

test('two harmless texts are hardly ever taken for a secret when they stand side by side', () => {
  const random = randomFor('benign side by side')
  const changed: string[] = []
  for (let i = 0; i < pairs; i++) {
    const both = `${random.pick(benign).text}${random.pick(separators)}${random.pick(benign).text}`
    if (text(both) !== both) changed.push(both)
  }
  // A key at the end of one text and a word at the start of the next read like a pair: one in 500.
  expect(changed.length <= pairs / 500 ? [] : changed).toEqual([])
})
