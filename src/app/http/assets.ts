/** The built pages in memory: a few small files that never change while the server runs. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file as it is sent; those with a digest in their name may be kept for ever. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>
  contentType: string
  immutable: boolean
}

export interface Assets {
  /** The page into which data is put; undefined where the pages were not built. */
  template?: string
  /** By path ("/assets/index-….js"). */
  files: ReadonlyMap<string, Asset>
}

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Where Vite puts the pages. */
const built = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

/** Reads the built pages; without them the answer has no template and no files. */
export async function readAssets(folder: string = built): Promise<Assets> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
  const files = new Map<string, Asset>()
  for (const name of names) {
    const contentType = contentTypes[extname(name)]
    if (!contentType) continue
    const path = `/${name.replaceAll('\\', '/')}`
    files.set(path, { body: new Uint8Array(await readFile(join(folder, name))), contentType, immutable: path.startsWith('/assets/') })
  }
  if (!names.includes('index.html')) return { files }
  return { template: await readFile(join(folder, 'index.html'), 'utf8'), files }
}

const place = '<!--page-data-->'

/** The page with its data in it, as a block that no browser runs: "<" is escaped, so no text can end it. */
export function pageWith(template: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return template.replace(place, () => `<script type="application/json" id="page-data">${json}</script>`)
}
