/** FNV-1a over the code units: enough to see that two runtimes differ, the same in all of them. */
export function fingerprint(text: string): string {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  }
  return (state >>> 0).toString(16).padStart(8, '0')
}
