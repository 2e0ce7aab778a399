/** Standard output and standard error: data goes out by `print`, everything else by `say`. */
import { once } from 'node:events'

let closed = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (`| head`) has had enough: no failure of ours.
  if (error.code === 'EPIPE') closed = true
  else throw error
})
process.stderr.on('error', () => {})

/** Whether nobody reads standard output any longer; a command that only prints can stop. */
export function isClosed(): boolean {
  return closed
}

/** Writes data to standard output and waits while its reader is slower than we are; writes nothing once it is closed. */
export async function print(data: string): Promise<void> {
  clearProgress()
  if (closed || process.stdout.write(data)) return
  await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => {})
}

/** Writes a line for people to standard error. */
export function say(line: string): void {
  clearProgress()
  process.stderr.write(`${line}\n`)
}

let progressing = false

/** Shows how far a long command is, in place of what it showed before; nothing where standard error is no terminal. */
export function progress(words: string): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r\u001b[K${words.slice(0, (process.stderr.columns ?? 80) - 1)}`)
  progressing = true
}

/** Takes the progress line away. */
export function clearProgress(): void {
  if (progressing) process.stderr.write('\r\u001b[K')
  progressing = false
}

/** Prints `{"parley":"1","<name>":[…]}` one element a line, as the elements come; closes the list even where they end in an error. */
export async function printList(name: string, elements: AsyncIterable<unknown> | Iterable<unknown>): Promise<void> {
  await print(`{"parley":"1",${JSON.stringify(name)}:[`)
  let separator = '\n'
  try {
    for await (const element of elements) {
      if (closed) break
      await print(`${separator}${JSON.stringify(element)}`)
      separator = ',\n'
    }
  } finally {
    await print(`${separator === '\n' ? '' : '\n'}]}\n`)
  }
}
