const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r'].join(
  '.',
)
export const catches: readonly string[] = [
  `«${jwt}»`,
  `token is «${jwt}».`,
  `(«${jwt}»)`,
  `/verify/«${jwt}»/now`,
  `"«${jwt}»"`,
  `«${jwt.split('.').slice(0, 2).join('.')}»`,
  `«${jwt.split('.').slice(0, 2).join('.')}.» unsigned`,
  `%22«${jwt}»%22`,
  // Encrypted with a key that was agreed upon: the part for it is empty.
  `«${jwt.replace('.', '..')}.x7Gh2Lm9»`,
]
export const leaves: readonly string[] = ['eyJ', 'heyJude.and.more', 'eyJust.a.word']
