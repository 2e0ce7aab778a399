import { createServer } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { parley, report, scratchFolder, start } from './parley-process.ts'

const folder = scratchFolder()

beforeAll(async () => {
  const { code } = await parley(['ingest', '-', '--published', '2031-03-05'], folder.path, { input: report })
  expect(code).toBe(0)
}, 60_000)

test('serve prints its address, answers there, and ends well with Ctrl-C', async () => {
  const { child, ended } = start(['serve', '--port', '0', '--json'], folder.path)
  let out = ''
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  while (!out.includes('\n')) await new Promise((done) => child.stdout.once('data', done))
  const { url } = JSON.parse(out) as { url: string }
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const answer = await fetch(new URL('/articles.json', url))
  expect(answer.status).toBe(200)
  expect(JSON.stringify(await answer.json())).toContain('Foreign ministers of Varland and Ostrea meet in Doha')
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 0 })
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
