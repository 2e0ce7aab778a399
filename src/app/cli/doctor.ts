/** `parley doctor`: whether everything Parley needs is here and well. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countLedger, openLedger, schemaVersion } from '../../ledger/index.ts'
import { openReader } from '../../parley.ts'
import { exits } from './failure.ts'
import { ledgerPath } from './ledger-file.ts'
import type { EngineOptions, LedgerOptions } from './options.ts'
import { print, printList } from './output.ts'
import { root, version } from './project.ts'
import { lintFolder, usualRegistry } from './registry-folder.ts'
import { visible } from './terminal.ts'

/** What was looked at, how it stands, and in a sentence why or what to do. */
interface Check {
  name: string
  state: 'good' | 'bad' | 'note'
  message: string
}
type Finding = Omit<Check, 'name'>

const good = (message: string): Finding => ({ state: 'good', message })
const bad = (message: string): Finding => ({ state: 'bad', message })
const note = (message: string): Finding => ({ state: 'note', message })

const reading = (engine: 'native' | 'wasm') => async (): Promise<Finding> => {
  const reader = await openReader({ engine })
  await reader.close()
  return good(`reads (${engine})`)
}

/** Looks at each part and prints how it stands; exit code 1 where one is bad. */
export async function doctor(given: LedgerOptions & EngineOptions): Promise<void> {
  const looks: readonly (readonly [string, () => Finding | Promise<Finding>])[] = [
    ['parley', () => good(`version ${version()}`)],
    ['node', node],
    ['weights', weights],
    [
      'engine native',
      async () => reading('native')().catch((error: Error) => note(`${error.message}: the wasm engine reads instead, slower`)),
    ],
    ['engine wasm', reading('wasm')],
    ['ledger', () => ledger(given)],
    ['registry', registry],
    ['locale', locale],
  ]
  async function* checks(): AsyncGenerator<Check> {
    for (const [name, look] of looks) {
      // A part that breaks while it is looked at is bad, whatever broke.
      const finding = await Promise.resolve()
        .then(look)
        .catch((error: Error) => bad(error.message))
      if (finding.state === 'bad') process.exitCode = exits.failed
      yield { name, ...finding }
    }
  }
  if (given.json) return printList('checks', checks())
  for await (const { name, state, message } of checks()) await print(`${state.padEnd(4)}  ${name.padEnd(13)}  ${visible(message)}\n`)
}

function node(): Finding {
  const words = `Node ${process.versions.node} on ${process.platform} ${process.arch}`
  return Number(process.versions.node.split('.')[0]) >= 24 ? good(words) : bad(`${words}: Parley needs Node 24`)
}

/** The weights are those that were shipped: every file has the digest that `weights/sha256` gives. */
async function weights(): Promise<Finding> {
  const list = join(root, 'weights', 'sha256')
  if (!existsSync(list)) return bad('weights/sha256 is missing: fetch a complete checkout of Parley')
  const lines = readFileSync(list, 'utf8').split('\n').filter(Boolean)
  for (const line of lines) {
    const [digest, name] = line.split(/\s+\*?/) as [string, string]
    const path = join(root, 'weights', name)
    if (!existsSync(path)) return bad(`weights/${name} is missing: fetch a complete checkout of Parley`)
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    if (hash.digest('hex') !== digest) return bad(`weights/${name} is not the file that was shipped: fetch it again`)
  }
  return lines.length > 0
    ? good(`${lines.length} files as shipped`)
    : bad('weights/sha256 lists nothing: fetch a complete checkout of Parley')
}

async function ledger(given: LedgerOptions): Promise<Finding> {
  const path = ledgerPath(given)
  if (!existsSync(path)) return note(`there is none at ${path} yet; "parley ingest" makes it`)
  const opened = await openLedger(path, { readOnly: true })
  try {
    const { articles, origins } = await countLedger(opened)
    return good(`${path}, schema version ${schemaVersion}: ${articles} articles from ${origins} origins`)
  } finally {
    await opened.close()
  }
}

function registry(): Finding {
  const folder = usualRegistry()
  const findings = lintFolder(folder)
  return findings.length === 0 ? good('well') : bad(`${findings.length} things are wrong in ${folder}: see "parley registry lint"`)
}

/** Days are compared in UTC and names folded by Unicode, so no locale can change a reading; said here for whoever wonders. */
function locale(): Finding {
  const { locale: name, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const whole = new Intl.DisplayNames(['en'], { type: 'region' }).of('FR') === 'France'
  const words = `${name}, ${timeZone}; Unicode ${process.versions.unicode}, ICU ${process.versions.icu}`
  return whole ? good(words) : bad(`${words}: this Node has no full ICU, use one that has`)
}
