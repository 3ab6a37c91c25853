/** Samples of passphrases with dots. `«…»` marks what must go; the rest of the text must stay. */
export const catches: readonly string[] = [
  '{"password":"«correct.horse.battery.staple»"}',
  'login(password: "«Correct.Horse.Battery»")',
  'password=«kaffee.silver.dragon84»&page=2',
  'SMTP_PASSWORD=«Blue.Moon.22»',
]

export const leaves: readonly string[] = [
  '{"password":"config.api.main"}',
  '{"password":"validation.minimum.length"}',
  '{"passphrase":"messages.hint.short"}',
  'connect(password=cluster.primary.pw)',
  '{"token":"string.quoted.double"}',
]
