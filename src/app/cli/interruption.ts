/** Interruption: Ctrl-C asks a command to stop after what it is doing; a second one, not at once, stops it there and then. */
import { exits } from './failure.ts'

/** A launcher and a terminal may both pass the same Ctrl-C on, a moment apart: that is one. */
const same = 500

let controller: AbortController | undefined

/** A signal that aborts on Ctrl-C or a request to terminate; the exit code is then 130. */
export function interruption(): AbortSignal {
  if (controller) return controller.signal
  const made = new AbortController()
  controller = made
  let first: number | undefined
  const stop = () => {
    if (first !== undefined && Date.now() - first > same) process.exit(exits.interrupted)
    first ??= Date.now()
    process.exitCode = exits.interrupted
    made.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  return made.signal
}

/** Whether a command was asked to stop. */
export function isInterrupted(): boolean {
  return controller?.signal.aborted ?? false
}

/** Resolves when the command is asked to stop. */
export function untilInterrupted(): Promise<void> {
  const signal = interruption()
  return new Promise((done) => (signal.aborted ? done() : signal.addEventListener('abort', () => done(), { once: true })))
}
