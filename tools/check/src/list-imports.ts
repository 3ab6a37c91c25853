/** One import of a source file. */
export interface Import {
  readonly from: string
  /** `type` is erased; `dynamic` runs when reached: `import()` and `require()`. */
  readonly kind: 'dynamic' | 'static' | 'type'
}

/**
 * Lists what a formatted TypeScript file imports and re-exports. Static imports start a line and
 * dynamic ones stand outside comment lines, which the formatter and our house style give us; that
 * is why a pattern is enough here and no parser is needed.
 */
export function listImports(text: string): Import[] {
  const code = text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const statics = code.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[\w$*{][^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm,
  )
  const dynamics = code.matchAll(
    /(typeof\s+)?(?<![\w.$])(?:import|require(?:\.resolve)?)\(\s*['"]([^'"\n]+)['"]\s*\)/g,
  )
  return [
    ...Array.from(statics, ([, type, from = '']): Import => ({
      from,
      kind: type === undefined ? 'static' : 'type',
    })),
    ...Array.from(dynamics, ([, type, from = '']): Import => ({
      from,
      kind: type === undefined ? 'dynamic' : 'type',
    })),
  ]
}
