/** `parley read`: articles in, readings out; no ledger. */
import { ParleyError } from '../../model/parley-error.ts'
import { openReader, readInputs } from '../../parley.ts'
import { fail } from './failure.ts'
import { interruption } from './interruption.ts'
import { type EngineOptions, type InputOptions, intakeOptions, readerOptions } from './options.ts'
import { isClosed, print, printList } from './output.ts'
import { summaryOf } from './summary.ts'

/** Reads each input and prints what was found: JSON of the contract, or a summary. A bad input is told and passed over. */
export async function read(inputs: readonly string[], given: InputOptions & EngineOptions): Promise<void> {
  const json = given.json ?? false
  const signal = interruption()
  const reader = await openReader(readerOptions(given))
  async function* readings() {
    for await (const outcome of readInputs(reader, inputs, intakeOptions(given, inputs, signal))) {
      if ('reading' in outcome) yield outcome
      else fail(new ParleyError(outcome.rejected, outcome.message), json, outcome.input)
    }
  }
  try {
    if (json) await printList('readings', readingsAlone(readings()))
    else {
      let separator = ''
      for await (const { input, reading } of readings()) {
        if (isClosed()) break
        await print(separator + summaryOf(input, reading))
        separator = `\n${'─'.repeat(40)}\n\n`
      }
    }
  } finally {
    await reader.close()
  }
}

async function* readingsAlone<T>(outcomes: AsyncIterable<{ reading: T }>): AsyncGenerator<T> {
  for await (const { reading } of outcomes) yield reading
}
