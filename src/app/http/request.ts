/** What a request may ask: a Host that is ours, a method that only reads, parameters that a route knows. */
import { isIP } from 'node:net'
import type { z } from 'zod'

/**
 * Whether the Host header names this server. A page elsewhere that has its own name rebound to our address still sends its own name, so
 * only "localhost", plain addresses and the name we were told to serve pass.
 */
export function isOurHost(host: string | undefined, hostname: string): boolean {
  if (host === undefined) return false
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const bare = name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name
  return bare === 'localhost' || bare === hostname.toLowerCase() || isIP(bare) !== 0
}

/** The query read by its schema, or one sentence that says what is wrong with it. */
export function readQuery<S extends z.ZodObject>(schema: S, params: URLSearchParams): { query: z.infer<S> } | { message: string } {
  const known = Object.keys(schema.shape)
  for (const name of params.keys()) {
    if (!known.includes(name))
      return {
        message: `"${name}" is no parameter here; ${known.length ? `this address takes ${known.join(', ')}.` : 'this address takes none.'}`,
      }
    if (params.getAll(name).length > 1) return { message: `"${name}" is given more than once; give it once.` }
  }
  const result = schema.safeParse(Object.fromEntries(params))
  if (result.success) return { query: result.data }
  const issue = result.error.issues[0]!
  return { message: `"${String(issue.path[0] ?? '')}" ${issue.message}.` }
}

/** Whether only this machine reaches the address. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** Whether a page of this very server sent it: a browser says so in headers that no page can forge, and a form of another site cannot send JSON. */
export function isOurs(request: Request): boolean {
  const { headers } = request
  const site = headers.get('sec-fetch-site')
  return (
    headers.get('content-type') === 'application/json' &&
    headers.get('origin') === `http://${headers.get('host')}` &&
    (site === null || site === 'same-origin')
  )
}
