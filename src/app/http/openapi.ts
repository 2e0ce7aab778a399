/** The API description (OpenAPI 3.1), made from the routes. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Route } from './routes.ts'
import { errorSchema } from './schema.ts'

const asOf = z
  .string()
  .optional()
  .meta({ description: 'As the ledger was at the end of this ISO day, or at this moment', example: '2031-03-04' })

/** Describes the JSON of every route; the path of a thing ends in `{id}.json`. */
export function describe(app: OpenAPIHono, routes: readonly Route[]): object {
  const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } })
  for (const route of routes)
    app.openAPIRegistry.registerPath({
      method: 'get',
      path: `${route.path}.json`,
      summary: route.summary,
      request: {
        query: route.query.extend({ 'as-of': asOf }),
        ...(route.path.includes('{id}')
          ? { params: z.object({ id: z.string().meta({ description: 'Its id, or an unambiguous beginning of it' }) }) }
          : {}),
      },
      responses: {
        200: json(route.schema, 'What the page shows'),
        400: json(errorSchema, 'A parameter is wrong; the message says which'),
        ...(route.path.includes('{id}') ? { 404: json(errorSchema, 'There is no such thing in the ledger') } : {}),
      },
    })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      description:
        'The ledger: every page as JSON, each cell with the words that say it. Decisions are posted to /review/decide from the page itself.',
    },
  })
}
