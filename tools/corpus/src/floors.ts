/**
 * What the engine has reached and must not fall below, in percent. Raise a floor when the engine gets
 * better; never lower one to make a change pass.
 */
export const floors = {
  provider: 100,
  keyed: 99.7,
  structural: 100,
  money: 100,
  evasion: 100,
  idempotent: 100,
  neighbours: 100,
  benign: 100,
  benignValues: 100,
  canariesKept: 100,
  usefulKept: 100,
} as const
