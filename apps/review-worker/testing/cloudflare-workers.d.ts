/** The part of the runtime's own module that the worker uses. */
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<string, unknown>>
}
