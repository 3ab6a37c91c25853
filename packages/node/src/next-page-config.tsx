/**
 * The page's configuration inside the page itself, for apps whose pages are rendered for each
 * request anyway: it spares the page a request.
 *
 * @module
 */

import { connection } from 'next/server.js'
import type { ReactElement } from 'react'
import { publicConfig, type PublicConfigSettings } from './public-config.ts'

/**
 * A server component that tells the page's `start` what the operator decided, as a block of JSON that
 * a Content-Security-Policy lets pass without a nonce. Off, it renders nothing. A page that holds it is
 * rendered for each request, since the answer is known at run time only.
 *
 * @param settings As for `publicConfig`.
 *
 * @example
 * <head>
 *   <PageConfig />
 * </head>
 */
export async function PageConfig(settings: PublicConfigSettings): Promise<ReactElement | null> {
  await connection()
  const answer = publicConfig(settings)(new Request('http://localhost/'))
  if (answer.status !== 200) return null
  const json = (await answer.text()).replaceAll('<', '\\u003c')
  return (
    <script
      type="application/json"
      id="tacet-config"
      // The only way React writes JSON as JSON; what could end the element early is escaped.
      dangerouslySetInnerHTML={{ __html: json }}
    />
  )
}
