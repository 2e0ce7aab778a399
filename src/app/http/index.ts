/** The pages and their JSON over HTTP: one ledger, this machine, nothing fetched from anywhere; only decisions are written, and only from here. */
import { serve as listen } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Ledger, openLedger } from '../../ledger/index.ts'
import { ParleyError } from '../../model/parley-error.ts'
import type { ErrorPage, Page } from '../../views/index.ts'
import { type Assets, pageWith, readAssets } from './assets.ts'
import { takeDecision } from './decide.ts'
import { describe } from './openapi.ts'
import { openPasts, type Pasts } from './pasts.ts'
import { isLoopback, isOurHost, isOurs, readQuery } from './request.ts'
import { type Route, routes } from './routes.ts'

export interface ServeOptions {
  /** The ledger's file. */
  ledger: string
  /** 0 for any free port. */
  port: number
  /** Where to listen: 127.0.0.1 unless the pages are meant for a network. */
  hostname: string
  /** Folder of the built pages; dist/web where absent. */
  pages?: string
  /** Who decides on the review page. Without it, or where strangers may reach the port, nothing can be written. */
  by?: string
}

/** A running server. */
export interface Served {
  /** "http://127.0.0.1:8031/". */
  url: string
  /** Stops listening, ends open connections and closes the ledger. */
  close(): Promise<void>
}

/** Nothing but our own files runs or loads; Svelte's templates are the only markup ever parsed. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ')

const headers: Record<string, string> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/**
 * Serves the ledger until closed. Rejects with the ParleyError of `openLedger`, or `port-in-use` / `address-refused` when it cannot listen.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const ledger = await openLedger(options.ledger, { readOnly: true })
  const pasts = openPasts(ledger)
  try {
    const by = isLoopback(options.hostname) ? options.by : undefined
    const app = application({ ledger, pasts, assets: await readAssets(options.pages), hostname: options.hostname, by })
    return await started(app, ledger, pasts, options)
  } catch (error) {
    await ledger.close()
    throw error
  }
}

function started(app: OpenAPIHono, ledger: Ledger, pasts: Pasts, { port, hostname }: ServeOptions): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname }, (info) => {
      const name = hostname.includes(':') ? `[${hostname}]` : hostname
      const close = async () => {
        await new Promise<void>((done) => {
          server.close(() => done())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
        await pasts.close()
        await ledger.close()
      }
      resolve({ url: `http://${name}:${info.port}/`, close })
    })
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') reject(new ParleyError('port-in-use', `port ${port} is in use; name another with --port`, cause))
      else
        reject(
          new ParleyError(
            'address-refused',
            `cannot listen on ${hostname}:${port} (${cause.code ?? cause.message}); name another address`,
            cause,
          ),
        )
    })
  })
}

interface House {
  readonly ledger: Ledger
  readonly pasts: Pasts
  readonly assets: Assets
  readonly hostname: string
  readonly by: string | undefined
}

/** The application over an open ledger. */
function application(house: House): OpenAPIHono {
  const { ledger, assets, hostname, by } = house
  const app = new OpenAPIHono()
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    context.header('cache-control', 'no-store')
    if (!isOurHost(context.req.header('host'), hostname))
      return refuse(context, assets, 403, 'This server does not answer to that host name; use its address.', true)
    const deciding = context.req.method === 'POST' && context.req.path === '/review/decide' && by !== undefined
    if (deciding && !isOurs(context.req.raw))
      return refuse(context, assets, 403, 'Decisions are taken from the review page of this server alone.', true)
    if (!deciding && context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const response = refuse(context, assets, 405, 'The ledger is read only here; use GET.', true)
      response.headers.set('allow', 'GET, HEAD')
      return response
    }
    return next()
  })
  app.post('/review/decide', async (context) => context.json(await takeDecision(ledger.path, by!, await context.req.raw.text())))
  app.get('/', (context) => context.redirect('/articles', 302))
  const description = describe(app, routes)
  app.get('/api/v1/openapi.json', (context) => context.json(description))
  for (const route of routes) {
    if (route.path.endsWith('/{id}')) app.get(route.path.replace('{id}', ':id'), (context) => answer(context, house, route))
    else {
      app.get(route.path, (context) => answer(context, house, route))
      app.get(`${route.path}.json`, (context) => answer(context, house, route))
    }
  }
  app.get('*', (context) => {
    const asset = assets.files.get(context.req.path)
    if (!asset) return refuse(context, assets, 404, 'There is no such page.', context.req.path.endsWith('.json'))
    return context.body(asset.body, 200, {
      'content-type': asset.contentType,
      'cache-control': asset.immutable ? 'max-age=31536000, immutable' : 'no-cache',
    })
  })
  app.onError((error, context) => {
    const json = context.req.path.endsWith('.json')
    if (error instanceof ParleyError)
      return refuse(context, assets, statuses[error.code] ?? 503, sentence(error.message), json || context.req.method === 'POST')
    console.error(error)
    return refuse(context, assets, 500, 'Something went wrong while reading the ledger; the terminal that serves it says what.', json)
  })
  return app
}

const statuses: Record<string, Refusal> = {
  ambiguous: 400,
  'not-a-moment': 400,
  'decision-refused': 400,
  'not-found': 404,
  'entry-changed': 409,
}

async function answer(context: Context, { ledger: present, pasts, assets, by }: House, route: Route): Promise<Response> {
  const json = context.req.path.endsWith('.json')
  const params = new URL(context.req.url).searchParams
  const asOf = params.getAll('as-of')
  const suffix = asOf.length ? `?as-of=${encodeURIComponent(asOf[0]!)}` : ''
  const ledger = asOf.length ? await pasts.at(asOf.join(' ')) : present
  params.delete('as-of')
  const read = readQuery(route.query, params)
  if ('message' in read) return refuse(context, assets, 400, read.message, json)
  const asked = context.req.param('id') ?? ''
  const id = json ? asked.replace(/\.json$/, '') : asked
  const found = await route.load(ledger, id, read.query)
  const page = found?.page === 'review' && by !== undefined && !asOf.length ? { ...found, by } : found
  if (!page) return refuse(context, assets, 404, `The ledger holds nothing with the id "${id.slice(0, 80)}".`, json)
  const canonical = idOf(page)
  if (canonical !== undefined && canonical !== id)
    return context.redirect(`${route.path.replace('{id}', encodeURIComponent(canonical))}${json ? '.json' : ''}${suffix}`, 302)
  return send(context, assets, 200, page, json)
}

/** The full id of what a page shows: a shortened id, or one joined to another since, leads there. */
function idOf(page: Page): string | undefined {
  return page.page === 'article' ? page.article.id : page.page === 'entry' ? page.entry.id : page.page === 'story' ? page.id : undefined
}

type Refusal = 400 | 403 | 404 | 405 | 409 | 500 | 503

function refuse(context: Context, assets: Assets, status: Refusal, message: string, json: boolean): Response {
  const page: ErrorPage = { page: 'error', status, message }
  return send(context, assets, status, page, json)
}

function send(context: Context, assets: Assets, status: 200 | Refusal, page: Page, json: boolean): Response {
  if (json) return context.json(page, status)
  if (assets.template !== undefined) return context.html(pageWith(assets.template, page), status)
  return context.text(
    'The pages are not built yet: run "npm run build" once. The same data stands at this address with .json at its end.\n',
    503,
  )
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`
}
