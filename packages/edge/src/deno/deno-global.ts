/** The parts of Deno that are used: https://docs.deno.com/api/deno/ */
export interface DenoGlobal {
  readonly env: {
    get(name: string): string | undefined
    toObject(): Record<string, string>
  }
}

/** Deno's global object; `undefined` elsewhere. */
export function denoGlobal(): DenoGlobal | undefined {
  return (globalThis as { Deno?: DenoGlobal }).Deno
}
