/**
 * Checks the whole project, as `npm test` does: format and lint, types, unused code, the pages' types, tests, the gate of the reader's
 * scores. Closes with one plain line, "N passed, N failed": each test and each check counts one. Exit code 1 where any failed.
 * `npm test -- tests` runs those whose name begins with a given word only.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'parley-check-'))
const report = join(scratch, 'tests.json')

interface Check {
  readonly name: string
  /** Arguments of Node; the first is a script of the project. */
  readonly argv: readonly string[]
  /** Only run where this is there. */
  readonly needs?: string
  /** Whether its output is shown as it comes; else only where it fails. */
  readonly shown?: true
}

const checks: readonly Check[] = [
  { name: 'lint', argv: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', argv: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  { name: 'unused', argv: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'pages',
    argv: ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    needs: 'src/app/web',
  },
  { name: 'build', argv: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], needs: 'src/app/web' },
  {
    name: 'tests',
    argv: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    shown: true,
  },
  { name: 'gate', argv: ['eval/gate.ts'], needs: 'eval/gate.ts', shown: true },
]

/** Runs one check; resolves with whether it went well. */
async function run(check: Check): Promise<boolean> {
  process.stdout.write(`== ${check.name}\n`)
  const began = performance.now()
  const child = spawn(process.execPath, check.argv, {
    cwd: root,
    stdio: ['ignore', check.shown ? 'inherit' : 'pipe', check.shown ? 'inherit' : 'pipe'],
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const good = await new Promise<boolean>((done) => child.on('error', () => done(false)).on('close', (code) => done(code === 0)))
  if (!good) process.stdout.write(Buffer.concat(chunks))
  process.stdout.write(`== ${check.name}: ${good ? 'good' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  return good
}

/** What vitest's JSON reporter tells, as far as we ask. */
interface TestReport {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: unknown[] }[]
}

/** Tests passed and failed. A file that could not be loaded has no tests, and fails as one; a test that is skipped has not passed. */
function countTests(good: boolean): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const tests = JSON.parse(readFileSync(report, 'utf8')) as TestReport
  const unloaded = tests.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = tests.numFailedTests + tests.numPendingTests + tests.numTodoTests + unloaded
  // An error outside any test fails the run though each test passed.
  return { passed: tests.numPassedTests, failed: failed === 0 && !(good && tests.success) ? 1 : failed }
}

const wanted = process.argv.slice(2)
let passed = 0
let failed = 0
for (const check of checks) {
  if (wanted.length > 0 && !wanted.some((word) => check.name.startsWith(word))) continue
  if (check.needs !== undefined && !existsSync(join(root, check.needs))) continue
  const good = await run(check)
  const count = check.name === 'tests' ? countTests(good) : { passed: Number(good), failed: Number(!good) }
  passed += count.passed
  failed += count.failed
}
rmSync(scratch, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
