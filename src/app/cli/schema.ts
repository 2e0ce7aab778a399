/** `parley schema`: JSON Schema of what other programs rely on, made from the model. */
import { z } from 'zod'
import { exportSchema } from '../../model/export.ts'
import { readingsSchema } from '../../model/reading.ts'
import { registrySchema } from '../../model/registry.ts'
import { print } from './output.ts'

const schemas = {
  readings: { schema: readingsSchema, title: 'What "parley read --json" prints' },
  export: { schema: exportSchema, title: 'What "parley export json" prints' },
  registry: { schema: registrySchema, title: 'The four files of a registry, each under its name' },
} as const
export type SchemaName = keyof typeof schemas

/** Prints one schema (draft 2020-12). */
export async function schema(name: SchemaName): Promise<void> {
  const { schema: made, title } = schemas[name]
  const { $schema, ...rest } = z.toJSONSchema(made, { io: name === 'registry' ? 'input' : 'output' })
  await print(`${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`)
}
