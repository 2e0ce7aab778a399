import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../../src/app/http/index.ts'
import { routes } from '../../../src/app/http/routes.ts'
import type {
  ArticlePage,
  EntryListPage,
  EntryPage,
  Page,
  PositionMatrix,
  ReviewPage,
  StatementListPage,
} from '../../../src/views/index.ts'
import { type FilledLedger, fillLedger } from '../web/ledger.ts'
import { gazette, hostile, hostileWords, post } from '../web/sample.ts'

let ledger: FilledLedger
let served: Served
let pages = ''
beforeAll(async () => {
  ledger = await fillLedger([gazette(), post(), hostile()])
  pages = await mkdtemp(join(tmpdir(), 'parley-shell-'))
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Parley</title><!--page-data-->')
  await writeFile(join(pages, 'theme.js'), '// theme')
  served = await serve({ ledger: ledger.path, port: 0, hostname: '127.0.0.1', pages })
})
afterAll(async () => {
  await served?.close()
  await ledger?.remove()
  await rm(pages, { recursive: true, force: true })
})

const ask = (path: string, init?: RequestInit) => fetch(served.url + path.slice(1), { redirect: 'manual', ...init })
const json = async <T>(path: string) => (await (await ask(path)).json()) as T

/** Asks with headers that fetch does not let us set. */
function askRaw(path: string, headers: Record<string, string>, method = 'GET'): Promise<{ status: number; body: string }> {
  const { port } = new URL(served.url)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** An address for every route, with real ids. */
async function addresses(): Promise<{ route: (typeof routes)[number]; path: string }[]> {
  const found = []
  for (const route of routes) {
    if (!route.path.endsWith('{id}')) found.push({ route, path: route.path })
    else if (route.path === '/review/{id}') found.push({ route, path: `/review/${(await json<ReviewPage>('/review.json')).queue[0]?.id}` })
    else if (route.path === '/articles/{id}' || route.path === '/stories/{id}')
      found.push({ route, path: route.path.replace('{id}', 'a1gazette') })
    else {
      const list = route.path.replace('/{id}', '')
      const page = await json<{ rows?: { id: string }[]; speakers?: { statements: { id: string }[] }[]; matrix?: PositionMatrix }>(
        `${list}.json`,
      )
      found.push({
        route,
        path: `${list}/${page.rows?.[0]?.id ?? page.matrix?.cells[0]?.sayings[0]?.id ?? page.speakers?.[0]?.statements[0]?.id}`,
      })
    }
  }
  return found
}

describe('every route', () => {
  test('answers JSON that its schema describes, and a page with the same data in it', async () => {
    for (const { route, path } of await addresses()) {
      const answer = await ask(`${path}.json`)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'application/json'])
      const data = (await answer.json()) as Page
      const read = route.schema.safeParse(data)
      expect([path, read.error?.issues ?? []]).toEqual([path, []])
      const page = await ask(path)
      expect(page.headers.get('content-type')).toMatch(/^text\/html/)
      const shown = /<script type="application\/json" id="page-data">(.*)<\/script>/s.exec(await page.text())
      expect(JSON.parse(shown?.[1] ?? '')).toEqual(data)
    }
  })
  test('stands in the API description, with its parameters', async () => {
    const description = await json<{
      openapi: string
      paths: Record<string, { get: { parameters?: { name: string }[]; responses: object } }>
    }>('/api/v1/openapi.json')
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toEqual(routes.map((route) => `${route.path}.json`))
    for (const route of routes) {
      const { parameters = [], responses } = description.paths[`${route.path}.json`]!.get
      expect(parameters.map((parameter) => parameter.name).sort()).toEqual(
        [...Object.keys(route.query.shape), 'as-of', ...(route.path.includes('{id}') ? ['id'] : [])].sort(),
      )
      expect(Object.keys(responses)).toContain('200')
    }
  })
  test('sends a policy that lets nothing run or load but our own files', async () => {
    for (const path of [...(await addresses()).map((each) => each.path), '/nowhere', '/contacts?since=x', '/contacts.json', '/theme.js']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|http|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('what is asked wrongly', () => {
  test.each([
    ['/contacts?since=2032-02-30', '"since" must be a day such as 2031-03-04.'],
    ['/contacts?until=tomorrow', '"until" must be a day such as 2031-03-04.'],
    [
      '/contacts?status=sure',
      '"status" must be one of held, ongoing, planned, expected, possible, unlikely, proposed, postponed, cancelled, denied.',
    ],
    ['/contacts?limit=0', '"limit" must be a whole number from 1 to 500.'],
    ['/contacts?limit=1e9', '"limit" must be a whole number from 1 to 500.'],
    ['/contacts?offset=-1', '"offset" must be a whole number, 0 or more.'],
    ['/contacts?party=', '"party" must not be empty.'],
    [`/search?text=${'x'.repeat(201)}`, '"text" must not be longer than 200 characters.'],
    ['/contacts?order=day', '"order" is no parameter here; this address takes party, since, until, limit, offset, status.'],
    ['/articles/a1gazette?x=1', '"x" is no parameter here; this address takes none.'],
    ['/contacts?party=a&party=b', '"party" is given more than once; give it once.'],
  ])('%s gets 400 and a sentence', async (path, message) => {
    const [address, query] = path.split('?')
    for (const asked of [path, `${address}.json?${query}`]) {
      const answer = await ask(asked)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain(JSON.stringify(message).slice(1, -1))
    }
  })
  test.each([
    '/nowhere',
    '/nowhere.json',
    '/articles/none',
    '/articles/none.json',
    '/contacts/none',
    '/..%2f..%2fpackage.json',
    '/assets/../../package.json',
    '/articles/%00',
    '/contacts/%E0%A4%A',
  ])('%s gets 404 with a message', async (path) => {
    const answer = await askRaw(path, { host: new URL(served.url).host })
    expect(answer.status).toBe(404)
    expect(answer.body).toContain('"page":"error","status":404')
    expect(answer.body).not.toContain('devDependencies')
  })
  test('nothing can be written', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await ask('/contacts.json', { method })
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD'])
    }
    expect((await ask('/contacts', { method: 'HEAD' })).status).toBe(200)
  })
})

describe('the Host header', () => {
  test.each([
    ['127.0.0.1', 200],
    ['127.0.0.1:8080', 200],
    ['localhost', 200],
    ['LOCALHOST:99', 200],
    ['[::1]:99', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example:80', 403],
  ])('%s gets %i', async (host, status) => {
    expect((await askRaw('/contacts.json', { host })).status).toBe(status)
  })
})

describe('the data', () => {
  test('lead from the records of an article to their entries', async () => {
    const { reading, entries } = await json<ArticlePage>('/articles/a1gazette.json')
    expect(reading).toEqual(gazette())
    expect(Object.keys(entries).sort()).toEqual([
      'acts/0',
      'agreements/0',
      'contacts/0',
      'contacts/1',
      'expectations/0',
      'positions/0',
      'statements/0',
      'statements/1',
    ])
    const { entry } = await json<EntryPage>(`/contacts/${entries['contacts/0']}.json`)
    expect(entry.records.map((record) => record.articleId)).toContain('a1gazette')
  })
  test('count reports and origins, and keep what differs side by side', async () => {
    const { rows } = await json<EntryListPage>('/contacts.json')
    const row = rows.find((each) => each.articles === 2)!
    expect(row).toMatchObject({ when: '2032-05-04', origins: 2, conflict: true, status: 'held' })
    const { entry, articles, judgements } = await json<EntryPage>(`/contacts/${row.id}.json`)
    expect((entry as { duration: { value: string; conflict?: true }[] }).duration.map(({ value, conflict }) => [value, conflict])).toEqual([
      ['PT3H', true],
      ['PT5H', true],
    ])
    expect(Object.keys(articles).sort()).toEqual(['a1gazette', 'b2post'])
    expect(judgements.map((judgement) => judgement.verdict)).toContain('same')
  })
  test('are narrowed by party, status and days', async () => {
    const all = (await json<EntryListPage>('/contacts.json')).total
    expect((await json<EntryListPage>('/contacts.json?status=planned')).rows.map((row) => row.status)).toEqual(['planned'])
    expect((await json<EntryListPage>('/contacts.json?since=2032-05-10')).rows.map((row) => row.when)).toEqual(['2032-05-10/2032-05-16'])
    expect((await json<EntryListPage>('/contacts.json?until=2030-01-01')).rows.map((row) => row.when)).toEqual(['2029'])
    const ofEstmark = await json<EntryListPage>('/contacts.json?party=Estmark')
    expect(ofEstmark.total).toBeGreaterThan(0)
    expect(ofEstmark.total).toBeLessThan(all)
  })
  test('come in stretches', async () => {
    const first = await json<EntryListPage>('/contacts.json?limit=2')
    const rest = await json<EntryListPage>('/contacts.json?limit=2&offset=2')
    expect([first.rows.length, rest.rows.length, first.total, rest.total]).toEqual([2, 2, 4, 4])
    expect(new Set([...first.rows, ...rest.rows].map((row) => row.id)).size).toBe(4)
  })
  test('tell a chain in its order', async () => {
    const { speakers } = await json<StatementListPage>('/statements.json?party=Oskar+Brandt')
    expect(
      speakers.flatMap((speaker) =>
        speaker.statements.flatMap((statement) => statement.paths.map((path) => [path.outlet, ...path.hops.map((hop) => hop.name)])),
      ),
    ).toEqual([['Corvan Gazette', 'NPA', 'Estmark mission']])
  })
  test('a shortened id leads to the whole one', async () => {
    const answer = await ask('/articles/a1gaz.json')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/articles/a1gazette.json'])
    expect((await ask('/')).headers.get('location')).toBe('/articles')
  })
  test('hostile words cannot end the block that carries them', async () => {
    const html = await (await ask('/articles/c3hostile')).text()
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain(hostileWords.slice(0, 8))
  })
})

describe('a server that cannot start', () => {
  test('says that there is no ledger', async () => {
    await expect(serve({ ledger: join(pages, 'none.db'), port: 0, hostname: '127.0.0.1' })).rejects.toMatchObject({
      code: 'ledger-missing',
    })
  })
  test('says that the port is in use', async () => {
    await expect(serve({ ledger: ledger.path, port: Number(new URL(served.url).port), hostname: '127.0.0.1' })).rejects.toMatchObject({
      code: 'port-in-use',
    })
  })
  test('without built pages still answers JSON, and says how to build them', async () => {
    const bare = await serve({ ledger: ledger.path, port: 0, hostname: '127.0.0.1', pages: join(pages, 'none') })
    expect((await fetch(`${bare.url}contacts.json`)).status).toBe(200)
    const page = await fetch(`${bare.url}contacts`)
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')])
    await bare.close()
  })
})
