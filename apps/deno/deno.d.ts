/** What the service uses of Deno, for compilers that do not know it. */
declare const Deno: {
  readonly env: { get(name: string): string | undefined }
  serve(
    options: {
      readonly hostname: string
      readonly port: number
      readonly onListen: (address: { readonly port: number }) => void
      readonly onError: (error: unknown) => Response
    },
    handler: (request: Request) => unknown,
  ): unknown
}
