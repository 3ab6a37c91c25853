/** Which of Next's runtimes this code runs in, as a tag. Next's bundlers fill the variable in. */
export function runtimeTag(): { readonly 'next.runtime': 'edge' | 'nodejs' } {
  return { 'next.runtime': process.env.NEXT_RUNTIME === 'edge' ? 'edge' : 'nodejs' }
}
