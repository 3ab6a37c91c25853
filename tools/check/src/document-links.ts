import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Looks for links in our documents that lead nowhere: relative links, and paths in backticks that
 * begin at the root (`packages/…`, `tools/…`, `apps/…`). Links into the web are not followed.
 *
 * @returns one line per dead link, empty when all lead somewhere
 */
export function findDeadLinks(top: string): string[] {
  return globSync(['*.md', '.changeset/*.md', 'docs/*.md', '{packages,apps,tools}/*/*.md'], {
    cwd: top,
  })
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(top, file), 'utf8')
      const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link)
        .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
        .map((link) => ({ link, path: join(dirname(file), link.replace(/#.*/, '')) }))
      const paths = Array.from(
        text.matchAll(/`((?:packages|tools|apps)\/[\w@./-]+)`/g),
        ([, path = '']) => ({ link: path, path }),
      )
      return [...links, ...paths]
        .filter(({ path }) => !existsSync(join(top, path)))
        .map(({ link }) => `${file}: ${link} does not exist`)
    })
}
