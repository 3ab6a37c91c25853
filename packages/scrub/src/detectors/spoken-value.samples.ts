export const catches: readonly string[] = [
  'the password is «hunter2»',
  'your new password is «Xy7!kk», keep it',
  'your PIN is «4821»',
  'password was «hunter2».',
  'the token is "«abcdef»"',
  'machine api.test login bob password «hunter»',
  "WITH PASSWORD '«hunter»'",
  'password set to «abc123»',
]
export const leaves: readonly string[] = [
  'the password is incorrect',
  'the secret is out',
  'token is expired',
  'password was changed successfully',
  'your token is invalid',
  'password is required',
  'field password "is required"',
  'the key is missing',
  'cookie is blocked',
]
