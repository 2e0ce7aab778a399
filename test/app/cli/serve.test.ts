import { createServer } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { parley, report, repository, scratchFolder, start } from './parley-process.ts'

const folder = scratchFolder()

beforeAll(async () => {
  const { code } = await parley(['ingest', '-', '--published', '2031-03-05'], folder.path, { input: report })
  expect(code).toBe(0)
})

/** The first line that a process prints and that fits. */
function line(child: ReturnType<typeof start>['child'], fitting: RegExp): Promise<string> {
  let out = ''
  return new Promise((done, failed) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk)
      const found = out
        .split('\n')
        .slice(0, -1)
        .find((printed) => fitting.test(printed))
      if (found !== undefined) done(found)
    })
    child.stdout.on('end', () => failed(new Error(`it ended after: ${out}`)))
  })
}

test('serve prints its address, answers there, and ends well with Ctrl-C', async () => {
  const { child, ended } = start(['serve', '--port', '0', '--json'], folder.path)
  const { url } = JSON.parse(await line(child, /url/)) as { url: string }
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const answer = await fetch(new URL('/articles.json', url))
  expect(answer.status).toBe(200)
  expect(JSON.stringify(await answer.json())).toContain('Foreign ministers of Varland and Ostrea meet in Doha')
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 0 })
})

test('start takes the sample in, serves it, and finds all done the second time, wherever it is started', async () => {
  for (const [from, wanted] of [
    [folder.path, /^\d+ inputs: [1-9]\d* new, .* 0 rejected$/m],
    [repository, /^\d+ inputs: 0 new, \d+ same, 0 new versions, 0 rejected$/m],
  ] as const) {
    const { child, ended } = start(['start', '--no-open', '--port', '0', '--ledger', folder.at('sample.db')], from)
    const url = await line(child, /^http:/)
    expect((await fetch(new URL('/contacts', url))).status).toBe(200)
    const { total } = (await (await fetch(new URL('/articles.json', url))).json()) as { total: number }
    expect(total).toBeGreaterThan(11)
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(0)
    expect(err).toMatch(wanted)
  }
})

test('a port in use is said in a sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => holder.once('listening', done))
  const { port } = holder.address() as { port: number }
  const ended = await parley(['serve', '--port', String(port)], folder.path)
  holder.close()
  expect(ended).toMatchObject({ code: 1, out: '' })
  expect(ended.err).toMatch(/^parley: [^\n]*--port[^\n]*\n$/)
})

test('serve does not make a ledger where there is none', async () => {
  expect(await parley(['serve', '--ledger', 'none.db'], folder.path)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('none.db'),
  })
})
