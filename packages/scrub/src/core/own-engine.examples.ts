//#region engine
import { createSafeCopy } from '@tacet/scrub/core'

export const clean = createSafeCopy({
  key: (key) => (/passw|secret|token/i.test(key) ? 'secret' : undefined),
  text: (text, verdict, place) => {
    const left = verdict === 'secret' ? '[Filtered]' : text.replaceAll(/\bacme_\w+/g, '[Filtered]')
    if (left !== text) place.note('acme')
    return left
  },
})
//#endregion
