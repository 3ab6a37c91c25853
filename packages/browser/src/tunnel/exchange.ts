/** A request as the tunnel sees it, from whichever runtime it comes. */
export interface Post {
  readonly method: string
  /** The host the page called, with its port; empty when it is not known. */
  readonly host: string
  readonly header: (name: string) => string | undefined
  /** Opens the body. It is called at most once, and only when everything before it was in order. */
  readonly open: () => ReadableStream<Uint8Array> | undefined
  readonly address: string | undefined
  readonly context: unknown
}

/** What the tunnel answers. The text is for whoever reads the browser's network log. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

export function answer(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, text, headers }
}

export function withHeaders(to: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...to, headers: { ...to.headers, ...headers } }
}
