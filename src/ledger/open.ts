/** Opens a ledger: one SQLite file, durable at every commit, safe for several processes. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { Kysely } from 'kysely'
import { ParleyError } from '../model/parley-error.ts'
import { dialectOf } from './dialect.ts'
import { faultOf } from './fault.ts'
import { migrate, schemaVersion, versionOf } from './migrate.ts'
import type { Schema } from './schema.ts'

export interface OpenOptions {
  /** Refuse every write; the file must be there. */
  readonly readOnly?: boolean
  /** False: the file must be there already (for commands that only ask). Default true, unless `readOnly`. */
  readonly create?: boolean
  /** How long to wait for another process that is writing, in milliseconds; default 10,000. */
  readonly busyTimeout?: number
}

/** An open ledger; holds one connection until it is closed. */
export interface Ledger {
  /** The file as it was named; ":memory:" for one that is gone when closed. */
  readonly path: string
  readonly readOnly: boolean
  /** For the ledger's own queries; other rooms ask by the functions of `ledger/index.ts`. */
  readonly database: Kysely<Schema>
  /** Closes the file; a second call does nothing. */
  close(): Promise<void>
}

/**
 * Opens the ledger at `path` (":memory:" for none on disk), making or migrating it where need be.
 * Rejects with a ParleyError: `ledger-missing`, `ledger-locked`, `ledger-read-only`, `ledger-newer`, `ledger-older` (read-only, tables not up to date),
 * `not-a-ledger`, `ledger-damaged`, `ledger-disk-full`.
 */
export async function openLedger(path: string, options: OpenOptions = {}): Promise<Ledger> {
  const readOnly = options.readOnly ?? false
  const create = options.create ?? !readOnly
  if (!create && path !== ':memory:' && !existsSync(path))
    throw new ParleyError('ledger-missing', `there is no ledger at ${path}; make one with "parley ingest", or name another with --ledger`)
  const database = connect(path, readOnly, options.busyTimeout ?? 10_000)
  const kysely = new Kysely<Schema>({ dialect: dialectOf(database, path) })
  return { path, readOnly, database: kysely, close: () => kysely.destroy() }
}

function connect(path: string, readOnly: boolean, timeout: number): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly, timeout })
    return prepare(database, path, readOnly)
  } catch (cause) {
    database?.close()
    const fault = faultOf(cause, path)
    // A folder that cannot be written has no room for the shared index of the log: then nobody else writes, and the file can be read as it lies.
    if (readOnly && fault instanceof ParleyError && (fault.code === 'ledger-missing' || fault.code === 'ledger-read-only'))
      return connectUnchanging(path, fault)
    throw fault
  }
}

function prepare(database: DatabaseSync, path: string, readOnly: boolean): DatabaseSync {
  database.exec('pragma foreign_keys = on')
  const version = versionOf(database, path)
  if (readOnly) {
    if (version < schemaVersion)
      throw new ParleyError(
        'ledger-older',
        `the ledger ${path} was written by an older Parley; open it once with a command that writes, such as "parley ingest", to bring it up to date`,
      )
    return database
  }
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  migrate(database, path)
  return database
}

function connectUnchanging(path: string, fault: ParleyError): DatabaseSync {
  const address = pathToFileURL(resolve(path))
  address.searchParams.set('immutable', '1')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(address, { readOnly: true })
    return prepare(database, path, true)
  } catch {
    database?.close()
    throw fault
  }
}
