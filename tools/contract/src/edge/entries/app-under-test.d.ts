/** The app's main file, which each bundle and each import map puts in this place. */
declare module 'app-under-test' {
  const handler: unknown
  export default handler
}
