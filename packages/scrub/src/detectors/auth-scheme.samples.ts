export const catches: readonly string[] = [
  'Bearer «abc123def456»',
  'sent Bearer «abcdefghijklmnopqrstuvwxyzABC» ok',
  'Authorization: Bearer «abc.def-123456»',
  'authorization=Bearer «abc123def456»',
  'Authorization: Basic «dXNlcjpwYXNzd29yZA==»',
  "curl -H 'Authorization: Bearer «abc123»' https://x.test",
  '"authorization":"Basic «dXNlcjpwYXNz»"',
  'Authorization: Token «9944b09199c62bcf9418ad846dd0e4bb»',
  'Authorization: Digest «username="bob", realm="x", response="abc"»',
  'Proxy-Authorization: Basic «dXNlcjpwYXNz»',
  'Authorization: «abcdef123456»',
]
export const leaves: readonly string[] = [
  'Bearer token missing',
  'the bearer of this letter',
  'Basic authentication failed',
  'Basic usage',
  'Bearer <token>',
  'Bearer ${token}',
  'Bearer [Filtered]',
  'Authorization: required',
  'authorization header missing',
]
