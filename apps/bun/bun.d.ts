/** What the service uses of Bun, for compilers that do not know it. */
declare const Bun: {
  serve(options: {
    readonly hostname: string
    readonly port: number
    readonly fetch: (request: Request) => Promise<Response> | Response
    readonly error: (error: unknown) => Response
  }): { readonly port: number }
}
