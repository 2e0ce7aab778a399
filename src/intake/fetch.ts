/** Fetches a page: http and https only, within limits of size and time, from the public internet unless allowed otherwise. The one file of intake that calls the network. */
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Capture } from '../model/article.ts'
import { ParleyError } from '../model/parley-error.ts'
import { isPrivate } from './address.ts'

/** No newsroom needs more hops; a circle does. */
const redirectLimit = 5

/** Milliseconds for the whole of it, redirects and body included. */
const timeLimit = 20_000

export interface FetchOptions {
  /** Bytes, after decompression. */
  readonly maximumBytes: number
  /** Also call loopback, private and link-local addresses. */
  readonly allowPrivate?: boolean
  readonly signal?: AbortSignal
  /** Milliseconds. */
  readonly timeout?: number
}

/** The page at `address`, and the address it came from after redirects. Throws `unreadable` or `too-large`. */
export async function fetchPage(address: string, options: FetchOptions): Promise<Capture> {
  const stop = AbortSignal.any([AbortSignal.timeout(options.timeout ?? timeLimit), ...(options.signal ? [options.signal] : [])])
  let url = checkedUrl(address, options)
  for (let hop = 0; hop <= redirectLimit; hop++) {
    const response = await answerOf(url, options, stop)
    const status = response.statusCode ?? 0
    if (status >= 300 && status < 400 && response.headers.location) {
      response.destroy()
      url = checkedUrl(response.headers.location, options, url)
      continue
    }
    if (status !== 200) {
      response.destroy()
      throw new ParleyError('unreadable', `${url.host} answered ${status}; open the page in a browser, save it, and give the file.`)
    }
    const bytes = await bodyOf(response, options.maximumBytes, url)
    return { bytes, url: url.href, contentType: response.headers['content-type'] ?? '', fetchedAt: new Date().toISOString() }
  }
  throw new ParleyError('unreadable', `${url.host} redirects more than ${redirectLimit} times; give the address of the article itself.`)
}

/** Only http(s), no credentials, and - where it is an IP address already - a public one. Names are checked when they are resolved. */
function checkedUrl(address: string, options: FetchOptions, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new ParleyError('unreadable', `"${address}" is no http or https address.`)
  url.username = ''
  url.password = ''
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!options.allowPrivate && isIP(host) && isPrivate(host)) throw privateError(host)
  return url
}

function privateError(host: string): ParleyError {
  return new ParleyError('unreadable', `${host} is an address of a private network; allow private addresses if that is what you mean.`)
}

/** Resolves a name and refuses it when any of its addresses is private: checked at the moment of the call, so that a name cannot change its meaning in between. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const found = addresses as unknown as { address: string; family: number }[] | undefined
    if (error) return callback(error, '', 0)
    if (!found?.length || found.some(({ address }) => isPrivate(address)))
      return callback(privateError(hostname) as NodeJS.ErrnoException, '', 0)
    if (options.all) (callback as unknown as (error: null, addresses: typeof found) => void)(null, found)
    else callback(null, found[0]!.address, found[0]!.family)
  })
}

function answerOf(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const call = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = call(url, {
      signal,
      agent: false,
      headers: {
        accept: 'text/html, text/plain;q=0.9, */*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en',
        'user-agent': 'parley',
      },
      ...(options.allowPrivate ? {} : { lookup: publicLookup }),
    })
    request.on('response', resolve)
    request.on('error', (error) => reject(failureOf(error, url)))
    request.end()
  })
}

function failureOf(error: unknown, url: URL): ParleyError {
  if (error instanceof ParleyError) return error
  const { name, code, message } = error as NodeJS.ErrnoException
  const why =
    name === 'AbortError' || name === 'TimeoutError'
      ? 'it took too long or was stopped'
      : code === 'ENOTFOUND'
        ? 'there is no such host'
        : message || code
  return new ParleyError('unreadable', `${url.host} could not be read: ${why}.`, error)
}

async function bodyOf(response: IncomingMessage, maximumBytes: number, url: URL): Promise<Uint8Array> {
  const coding = response.headers['content-encoding']?.toLowerCase().trim()
  const unpack =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'br'
        ? createBrotliDecompress()
        : coding === 'deflate'
          ? createInflate()
          : undefined
  if (unpack) response.on('error', (error) => unpack.destroy(error))
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of unpack ? response.pipe(unpack) : response) {
      size += (part as Uint8Array).length
      if (size > maximumBytes) throw new ParleyError('too-large', `The page is larger than ${maximumBytes} bytes.`)
      parts.push(part as Uint8Array)
    }
  } catch (error) {
    response.destroy()
    throw failureOf(error, url)
  }
  return Buffer.concat(parts)
}
