import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
  /** What stays at home: the page's source maps, by their path below `/_next/`. */
  readonly maps: Readonly<Record<string, string>>
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
function makeImage(variant: Variant): Promise<Image> {
  const place = mkdtempSync(join(tmpdir(), 'tacet-next-'))
  made.push(place)
  return build(variant, (built) => {
    cpSync(join(built, 'standalone'), place, { recursive: true, verbatimSymlinks: true })
    // It stands as deep in the image as it stood in the workspace.
    const folder = join(place, relative(workspace, dirname(built)))
    const output = join(folder, '.next')
    const maps: Record<string, string> = {}
    cpSync(join(built, 'static'), join(output, 'static'), {
      recursive: true,
      filter(file) {
        if (!file.endsWith('.map')) return true
        // Next would serve it to everybody.
        maps[relative(built, file).replaceAll('\\', '/')] = readFileSync(file, 'utf8')
        return false
      },
    })
    return { variant, folder, output, maps }
  })
}
