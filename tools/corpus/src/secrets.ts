import { contexts, encode, neighbours } from './contexts.ts'
import type { Encoding } from './contexts.ts'
import { disguised, disguises, evasionContexts, splitKeys } from './evasions.ts'
import { keyed, namedSource } from './keyed.ts'
import { group, money } from './money.ts'
import { business } from './providers/business.ts'
import { cloud } from './providers/cloud.ts'
import { development } from './providers/development.ts'
import { further } from './providers/further.ts'
import { intelligence } from './providers/intelligence.ts'
import { randomFor } from './random.ts'
import type { Random, RandomSource } from './random.ts'
import { telling } from './sample.ts'
import type { Secret, SecretSample } from './sample.ts'
import type { SampleSource } from './source.ts'
import { calls } from './structural/calls.ts'
import { commands } from './structural/commands.ts'
import { connections } from './structural/connections.ts'
import { declarations } from './structural/declarations.ts'
import { documents } from './structural/documents.ts'
import { http } from './structural/http.ts'
import { tables } from './structural/tables.ts'
import { fill, parse } from './template.ts'

const samplesPerKind = 4

const vendorName = /^([A-Za-z][A-Za-z0-9_]*)=(.*)$/

function written(secret: Secret, encoding: Encoding): Secret {
  return {
    text: encode(secret.text, encoding),
    parts: secret.parts.map((part) => encode(part, encoding)),
  }
}

/** A short secret must not stand in the rest of its text by chance, or a leak would be seen where none is. */
function isTelling(sample: SecretSample): boolean {
  return sample.secrets.every((secret) => {
    const rest = sample.text.replace(secret.text, '')
    return telling(secret).every((part) => !rest.includes(part))
  })
}

function firstTelling(
  id: string,
  source: RandomSource,
  make: (random: Random) => SecretSample,
): SecretSample {
  for (let attempt = 0; attempt < 50; attempt++) {
    const sample = make(source(`${id}#${attempt}`))
    if (isTelling(sample)) return sample
  }
  throw new Error(`no telling sample for ${id}`)
}

/** Distinct choices, repeatable by name. */
function choose<T>(list: readonly T[], count: number, random: Random): readonly T[] {
  const rest = [...list]
  const chosen: T[] = []
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(random.int(0, rest.length - 1), 1))
  }
  return chosen
}

function fromSource(kind: SampleSource, source: RandomSource): readonly SecretSample[] {
  const chosen = choose(kind.templates, samplesPerKind, source(kind.kind))
  return chosen.map((template) =>
    firstTelling(`${kind.kind}/${template.id}`, source, (random) => {
      const secret = written(fill(kind.value, random), template.encoding)
      const parsed = parse(
        template.text.replace('⟦§⟧', () => '\u0000'),
        random,
      )
      return {
        id: `${kind.kind}/${template.id}`,
        class: kind.class,
        kind: kind.kind,
        text: parsed.text.replace('\u0000', () => secret.text),
        secrets: [secret],
        neighbours: parsed.neighbours,
      }
    }),
  )
}

function bareToken(kind: string, value: string, source: RandomSource): readonly SecretSample[] {
  return choose(contexts, samplesPerKind, source(kind)).map((context) =>
    firstTelling(`${kind}/${context.id}`, source, (random) => {
      const secret = written(fill(value, random), context.encoding)
      const neighbour = random.pick(neighbours)
      return {
        id: `${kind}/${context.id}`,
        class: 'provider',
        kind,
        text: context.text.replace('¶', () => neighbour).replace('§', () => secret.text),
        secrets: [secret],
        neighbours: [neighbour],
      }
    }),
  )
}

function provider(name: string, value: string, source: RandomSource): readonly SecretSample[] {
  const kind = `provider/${name}`
  const named = vendorName.exec(value)
  return named?.[1] !== undefined && named[2] !== undefined
    ? fromSource(namedSource(kind, named[1], named[2]), source)
    : bareToken(kind, value, source)
}

function structural(
  kind: string,
  templates: readonly string[],
  source: RandomSource,
): readonly SecretSample[] {
  return templates.map((template, i) =>
    firstTelling(`structural/${kind}/${i}`, source, (random) => ({
      id: `structural/${kind}/${i}`,
      class: 'structural',
      kind: `structural/${kind}`,
      ...parse(template, random),
    })),
  )
}

function moneySamples(source: RandomSource): readonly SecretSample[] {
  return money.flatMap((row) =>
    choose(row.texts, 6, source(row.kind)).map((text, i) =>
      firstTelling(`money/${row.kind}/${i}`, source, (random) => {
        const number = group(fill(row.slot, random).text, row.groups[i % row.groups.length] ?? '')
        const shown = text.includes('%22') ? encodeURIComponent(number) : number
        return {
          id: `money/${row.kind}/${i}`,
          class: 'money',
          kind: `money/${row.kind}`,
          ...parse(
            text.replace('§', () => `⟦${shown}⟧`),
            random,
          ),
        }
      }),
    ),
  )
}

function evasionSamples(source: RandomSource): readonly SecretSample[] {
  const hidden = disguises.flatMap((disguise) =>
    Object.entries(disguised).map(([name, template]) =>
      firstTelling(`evasion/${disguise.id}/${name}`, source, (random) => {
        const inner = parse(template, random)
        const neighbour = random.pick(neighbours)
        const context = random.pick(evasionContexts)
        const hidden = disguise.hide(inner.text)
        const text = context.startsWith('{') ? hidden.replaceAll('"', '\\"') : hidden
        const secrets = disguise.reveal === undefined ? [{ text, parts: [text] }] : inner.secrets
        return {
          id: `evasion/${disguise.id}/${name}`,
          class: 'evasion',
          kind: `evasion/${disguise.id}`,
          text: context.replace('¶', () => neighbour).replace('§', () => text),
          secrets,
          neighbours: [neighbour],
          ...(disguise.reveal && { reveal: disguise.reveal }),
        }
      }),
    ),
  )
  const split = Object.entries(splitKeys).map(([name, template]) =>
    firstTelling(`evasion/split-keys/${name}`, source, (random) => ({
      id: `evasion/split-keys/${name}`,
      class: 'evasion',
      kind: 'evasion/split-keys',
      ...parse(template, random),
    })),
  )
  return [...hidden, ...split]
}

/**
 * The whole corpus of secrets; the same on every machine and in every run.
 *
 * @param source other choices than the corpus' own give other samples of the same kinds
 */
export function secretSamples(source: RandomSource = randomFor): readonly SecretSample[] {
  const tokens = Object.entries({
    ...cloud,
    ...development,
    ...intelligence,
    ...business,
    ...further,
  })
  const structures = Object.entries({
    ...http,
    ...connections,
    ...commands,
    ...calls,
    ...tables,
    ...declarations,
    ...documents,
  })
  return [
    ...tokens.flatMap(([name, value]) => provider(name, value, source)),
    ...keyed.flatMap((kind) => fromSource(kind, source)),
    ...structures.flatMap(([kind, templates]) => structural(kind, templates, source)),
    ...moneySamples(source),
    ...evasionSamples(source),
  ]
}
