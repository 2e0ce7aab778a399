/** The ledger's tables, step by step: forward only, each step once and whole. docs/ledger.md explains them. */
import type { DatabaseSync } from 'node:sqlite'
import { ParleyError } from '../model/parley-error.ts'

/** Marks a SQLite file as a ledger of Parley ("PRLY"). */
const applicationId = 0x50524c59

const first = `
create table article (
  nr integer primary key, id text not null unique, address text not null, version integer not null, digest text not null,
  url text, file text, outlet text, headline text, published_at text, language text, text text not null, fields text not null,
  ingested_at text not null, origin text not null, wire text, current integer not null
) strict;
create index article_address on article (address);
create index article_published on article (published_at, id);
create index article_origin on article (origin);
create table block (
  article_id text not null references article (id), ordinal integer not null, kind text not null, start integer not null, end integer not null,
  primary key (article_id, ordinal)
) strict, without rowid;
create table copy (
  left text not null references article (id), right text not null references article (id), likeness real not null, primary key (left, right)
) strict, without rowid;
create index copy_right on copy (right);
create table band (band text not null, article_id text not null references article (id), primary key (band, article_id)) strict, without rowid;
create table reading (
  id integer primary key, article_id text not null references article (id), reader_version text not null, read_at text not null,
  notes text not null, current integer not null, unique (article_id, reader_version)
) strict;
create table identity (id text primary key, kind text not null, name text not null, state text, json text not null, party text not null) strict, without rowid;
create index identity_party on identity (party);
create table identity_key (key text not null, identity text not null references identity (id), primary key (key, identity)) strict, without rowid;
create table party (
  reading_id integer not null references reading (id), ordinal integer not null, id text not null, kind text not null, name text not null,
  json text not null, identity text not null references identity (id), primary key (reading_id, ordinal)
) strict, without rowid;
create index party_identity on party (identity);
create table entry (
  nr integer primary key, id text not null unique, kind text not null, day_from text, day_to text, type text, status text, issue text, novelty text,
  conflict integer not null, articles integer not null, origins integer not null, json text not null
) strict;
create index entry_day on entry (kind, day_from, id);
create table entry_party (entry_id text not null references entry (id) on delete cascade, party text not null, principal integer not null, primary key (party, entry_id)) strict, without rowid;
create index entry_party_entry on entry_party (entry_id);
create table record (
  nr integer primary key, key text not null unique, reading_id integer not null references reading (id), article_id text not null references article (id),
  kind text not null, ordinal integer not null, json text not null, entry_id text references entry (id) on delete set null, seed text not null
) strict;
create index record_reading on record (reading_id, kind, ordinal);
create index record_article on record (article_id);
create index record_entry on record (entry_id);
create index record_seed on record (seed);
create table record_block (block text not null, record integer not null references record (nr), primary key (block, record)) strict, without rowid;
create table citation (
  nr integer primary key, article_id text not null references article (id), reading_id integer references reading (id), owner text not null,
  path text not null, start integer not null, end integer not null, exact text not null
) strict;
create index citation_place on citation (article_id, start);
create table judgement (
  nr integer primary key, about text not null, left text not null, right text not null, verdict text not null, score real not null,
  reasons text not null, by text not null, at text not null, unique (about, left, right, by, at)
) strict;
create index judgement_left on judgement (left);
create index judgement_right on judgement (right);
create virtual table article_search using fts5 (headline, text, content = 'article', content_rowid = 'nr', tokenize = 'unicode61 remove_diacritics 2');
create virtual table statement_search using fts5 (speaker, content, tokenize = 'unicode61 remove_diacritics 2');
`

const decisions = `
create table decision (
  id text primary key, kind text not null, about text not null, by text not null, at text not null, blind integer not null,
  json text not null, before text not null, after text not null
) strict, without rowid;
create index decision_at on decision (at, id);
create table decision_subject (
  decision text not null references decision (id), ordinal integer not null, about text not null, subject text not null, article_id text not null,
  side text not null, anchors text not null, cell text, bound text, primary key (decision, ordinal)
) strict, without rowid;
create index decision_subject_bound on decision_subject (bound);
create index decision_subject_article on decision_subject (article_id);
create table decision_undone (decision text primary key references decision (id), undone_by text not null) strict, without rowid;
create trigger decision_kept before delete on decision begin select raise(abort, 'a decision is never removed'); end;
create trigger decision_unchanged before update on decision when old.after <> '' begin select raise(abort, 'a decision is never changed'); end;
`

/** What lists are in the order of, so that a page is read without the rest. */
const orders = `
create index article_latest on article (current, published_at desc, id);
create index article_told on article (current, origin);
`

/** One script a version; a script that has been released is never changed. */
const steps: readonly string[] = [first, decisions, orders]

/** The version of the tables that this Parley writes. */
export const schemaVersion: number = steps.length

/** The version of the file; throws a ParleyError where it is another program's, or a newer Parley's. */
export function versionOf(database: DatabaseSync, path: string): number {
  const version = database.prepare('pragma user_version').get()?.user_version as number
  const application = database.prepare('pragma application_id').get()?.application_id as number
  const tables = database.prepare('select count(*) as count from sqlite_schema').get()?.count as number
  if (tables > 0 && application !== applicationId)
    throw new ParleyError('not-a-ledger', `${path} is a database of another program; name another file with --ledger`)
  if (version > schemaVersion)
    throw new ParleyError(
      'ledger-newer',
      `the ledger ${path} was written by a newer Parley (tables ${version}, this one knows ${schemaVersion}); update Parley, the file was left as it is`,
    )
  return version
}

/** Brings the file up to this version, all or nothing; safe where two processes open a new file at once. */
export function migrate(database: DatabaseSync, path: string): void {
  if (versionOf(database, path) === schemaVersion) return
  database.exec('begin immediate')
  try {
    for (let version = versionOf(database, path); version < schemaVersion; version++) {
      database.exec(steps[version] as string)
      database.exec(`pragma user_version = ${version + 1}`)
    }
    database.exec(`pragma application_id = ${applicationId}`)
    database.exec('commit')
  } catch (cause) {
    if (database.isTransaction) database.exec('rollback')
    throw cause
  }
}
