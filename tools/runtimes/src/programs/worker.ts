// For workerd: the path of the request is the question.
import { createScrubber, fromRelayConfig } from '@tacet/scrub'

import { answer } from '../answer.ts'

// oxlint-disable-next-line import/no-default-export -- the handlers of a module worker are its default export
export default {
  async fetch(request: Request): Promise<Response> {
    const question = new URL(request.url).pathname.slice(1)
    return new Response(await answer(question, { createScrubber, fromRelayConfig }))
  },
}
