import { createServer, type RequestListener, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { isPrivate } from '../../src/intake/address.ts'
import { fetchPage } from '../../src/intake/fetch.ts'
import { takeIn } from '../../src/intake/index.ts'

const prose = '<p>Varland and Ostrea met in Doha on Tuesday for the first time since the walkout of January, Qatar said.</p>'
const servers: Server[] = []

/** A server of this machine; its address. */
function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as { port: number }).port}`)),
  )
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const options = { maximumBytes: 100_000, allowPrivate: true }

describe('a page of the network', () => {
  it('is read, unpacked, with the address it ended at', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/old') return void response.writeHead(301, { location: '/new' }).end()
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(prose))
    })
    const capture = await fetchPage(`${base}/old`, options)
    expect(Buffer.from(capture.bytes).toString()).toBe(prose)
    expect(capture.url).toBe(`${base}/new`)
    expect(capture.contentType).toBe('text/html')
    for await (const taken of takeIn([`${base}/old`], { allowPrivate: true }))
      expect(taken).toMatchObject({ article: { url: `${base}/new` } })
  })

  it('is refused where it is too large, unpacked or not', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)))
      else response.writeHead(200).end(Buffer.alloc(200_000, 'a'))
    })
    await expect(fetchPage(`${base}/bomb`, options)).rejects.toMatchObject({ code: 'too-large' })
    await expect(fetchPage(base, options)).rejects.toMatchObject({ code: 'too-large' })
  })

  it('is given up when it takes too long, or when told to', async () => {
    const base = await serve((_, response) => void response.writeHead(200).write('a'))
    await expect(fetchPage(base, { ...options, timeout: 100 })).rejects.toMatchObject({ code: 'unreadable' })
    const stop = new AbortController()
    const waiting = fetchPage(base, { ...options, signal: stop.signal })
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'unreadable' })
  })

  it.each([404, 500, 204])('answered with %i is unreadable', async (status) => {
    const base = await serve((_, response) => void response.writeHead(status).end())
    await expect(fetchPage(base, options)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining(String(status)) })
  })

  it('redirected in a circle, or to another scheme, is unreadable', async () => {
    const base = await serve(
      (request, response) => void response.writeHead(302, { location: request.url === '/file' ? 'file:///etc/hostname' : '/' }).end(),
    )
    await expect(fetchPage(base, options)).rejects.toMatchObject({ code: 'unreadable' })
    await expect(fetchPage(`${base}/file`, options)).rejects.toMatchObject({ message: expect.stringContaining('file:') })
  })
})

describe('addresses of private networks', () => {
  it('are refused, as figures and as names, unless allowed', async () => {
    let called = 0
    const base = await serve((_, response) => {
      called++
      response.end(prose)
    })
    const port = new URL(base).port
    for (const address of [
      base,
      `http://localhost:${port}`,
      `http://[::1]:${port}`,
      `http://2130706433:${port}`,
      `http://0x7f.1:${port}`,
      `http://[::ffff:127.0.0.1]:${port}`,
    ])
      await expect(fetchPage(address, { maximumBytes: 1000 })).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringContaining('private network'),
      })
    expect(called).toBe(0)
  })

  it.each(['file:///etc/hostname', 'ftp://courier.example/x', 'data:text/plain,x', 'gopher://courier.example'])(
    '%s is no address',
    async (address) => {
      await expect(fetchPage(address, options)).rejects.toMatchObject({ code: 'unreadable' })
    },
  )

  it.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['8.8.8.8', false],
    ['93.184.216.34', false],
    ['::1', true],
    ['::', true],
    ['fe80::1%eth0', true],
    ['fc00::1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', true],
    ['2002:7f00:1::', true],
    ['2001:db8::1', true],
    ['2606:4700:4700::1111', false],
    ['no address', true],
  ])('%s: private %s', (address, expected) => expect(isPrivate(address)).toBe(expected))
})
