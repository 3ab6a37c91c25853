import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { build, workspace, type Variant } from './build.ts'

/** What would stand in a container image: a folder that needs nothing of this workspace. */
export interface Image {
  readonly variant: Variant
  /** Where `server.js` is started. */
  readonly folder: string
  /** What `next build` made, as it stands in the image. */
  readonly output: string
  /** The same with what stays at home: the source maps. */
  readonly built: string
}

const images = new Map<string, Promise<Image>>()
const made: string[] = []
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** The image of a variant; made once in each test process. */
export function imageOf(variant: Variant): Promise<Image> {
  const key = Object.values(variant).join(' ')
  const image = images.get(key) ?? makeImage(variant)
  images.set(key, image)
  return image
}

// Outside of the workspace, where a package that the build forgot could not be found by luck.
async function makeImage(variant: Variant): Promise<Image> {
  const built = await build(variant)
  const place = mkdtempSync(join(tmpdir(), 'tacet-next-'))
  made.push(place)
  cpSync(join(built, 'standalone'), place, { recursive: true, verbatimSymlinks: true })
  // It stands as deep in the image as it stood in the workspace.
  const folder = join(place, relative(workspace, dirname(built)))
  const output = join(folder, '.next')
  cpSync(join(built, 'static'), join(output, 'static'), {
    recursive: true,
    // Next would serve them to everybody.
    filter: (file) => !file.endsWith('.map'),
  })
  return { variant, folder, output, built }
}
