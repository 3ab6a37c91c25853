import { card } from '../shapes/card.ts'
import { iban, ibanCountries } from '../shapes/iban.ts'
import { namedSsn, ssn } from '../shapes/ssn.ts'
import { type Trigger, triggers, triggersAtStart } from './trigger.ts'

/** Numbers of cards, of people and of accounts, solid and in groups. */
export const NUMBERS: readonly Trigger[] = [
  // Most long numbers in a log are times, which begin with 1. Cards that do have 15 digits.
  ...triggersAtStart(
    card,
    [
      `{B}${'{D}'.repeat(11)}`,
      `1${'{D}'.repeat(14)}`,
      '{D}{D}{D}{D}{G}{D}{D}{D}{D}',
      '{D}{D}{D}{D}.{D}{D}{D}{D}.',
      '{D}{D}{D}{D}.{D}{D}{D}{D}{D}{D}.',
    ],
    'word',
  ),
  ...triggers(ssn, ['{D}{D}{D}{G}{D}{D}{G}{D}{D}{D}{D}', '{D}{D}{D}.{D}{D}.{D}{D}{D}{D}'], 'word'),
  ...triggers(
    namedSsn,
    ['ssn', 'tin', 'social security', 'social-security', 'social_security'],
    'word',
  ),
  ...ibanCountries().map((source) => ({ from: 'word', source, to: 'iban' })),
  ...triggersAtStart(
    // Behind the two letters of the country.
    (text, start) => iban(text, start - 2),
    [`{D}{D}${'{A}'.repeat(11)}`, '{D}{D}{G}{A}{A}{A}{A}{G}', '{D}{D}.{A}{A}{A}{A}.'],
    'iban',
  ),
  // `IBANDE89…`
  { from: 'word', source: 'iban', to: 'word' },
]
