/** The launcher as a process, in a small project of its own; npm's registry is stood in for where a test would download 50 MB. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'

const repository = resolve(import.meta.dirname, '..')
const twin = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${process.platform}-${process.arch}`
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-launch-'))
  mkdirSync(join(root, 'scripts'))
  copyFileSync(join(repository, 'scripts/launch.js'), join(root, 'scripts/launch.js'))
  writeFileSync(join(root, 'package.json'), '{ "name": "small", "version": "1.0.0", "type": "module" }')
  write(
    'told.ts',
    'const told: object = { argv: process.argv.slice(2), cwd: process.cwd(), pretends: process.env.PARLEY_NODE_VERSION ?? null }\nconsole.log(JSON.stringify(told))\nprocess.exitCode = 3',
  )
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (name: string, content: string) => writeFileSync(join(root, name), content)
const lock = () =>
  write(
    'package-lock.json',
    JSON.stringify({
      name: 'small',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name: 'small', version: '1.0.0' } },
    }),
  )

interface Ended {
  code: number | null
  signal: string | null
  out: string
  err: string
}

function start(
  argv: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; path?: string } = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const { npm_execpath: _, ...inherited } = process.env
  const env = { ...inherited, PATH: `${options.path ?? dirname(process.execPath)}${delimiter}${process.env.PATH}`, ...options.env }
  const child = spawn(process.execPath, [join(root, 'scripts/launch.js'), ...argv], {
    cwd: options.cwd ?? root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = new Promise<[number | null, string | null]>((done) => child.on('close', (code, signal) => done([code, signal])))
  const ended = Promise.all([text(child.stdout!), text(child.stderr!), closed]).then(([out, err, [code, signal]]) => ({
    code,
    signal,
    out,
    err,
  }))
  return { child, ended }
}
const run = (...args: Parameters<typeof start>) => start(...args).ended

/** A folder with an `npm` of our own making on the path: a shell script with these lines. */
function npmOf(...lines: string[]): string {
  const folder = join(root, 'path')
  mkdirSync(folder)
  writeFileSync(join(folder, 'npm'), ['#!/bin/sh', `echo "$@" >> ${join(root, 'calls')}`, ...lines].join('\n'))
  chmodSync(join(folder, 'npm'), 0o755)
  return folder
}
const calls = () => readFileSync(join(root, 'calls'), 'utf8').trim().split('\n')

/** Puts this very Node where a fetched one would lie. */
function placeTwin() {
  mkdirSync(join(root, '.node/node_modules', twin, 'bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, '.node/node_modules', twin, 'bin/node'))
}
const old = { PARLEY_NODE_VERSION: '20.11.0' }

test('on a recent Node the script runs in place: words, folder and exit code are its own', async () => {
  const ended = await run(['told.ts', 'a', '--b', 'c d'], { cwd: tmpdir() })
  expect(ended).toMatchObject({ code: 3, err: '' })
  expect(JSON.parse(ended.out)).toEqual({
    argv: ['a', '--b', 'c d'],
    cwd: process.platform === 'darwin' ? expect.any(String) : tmpdir(),
    pretends: null,
  })
})

test('the project is found through a symlink to the launcher', async () => {
  const link = join(root, 'elsewhere.js')
  symlinkSync(join(root, 'scripts/launch.js'), link)
  const child = spawn(process.execPath, [link, 'told.ts', 'x'], { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'inherit'] })
  expect(JSON.parse(await text(child.stdout))).toMatchObject({ argv: ['x'] })
})

test('without a script it says which to name, and that is a usage error', async () => {
  expect(await run([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('name the script to run') })
})

test('on an old Node the script runs under the one kept in .node, and its exit code is ours', async () => {
  placeTwin()
  const ended = await run(['told.ts', 'a b'], { env: old, path: npmOf('exit 1') })
  expect(ended).toMatchObject({ code: 3, err: '' })
  expect(JSON.parse(ended.out)).toMatchObject({ argv: ['a b'], pretends: null })
})

test('on an old Node without one, npm is asked for the binary of this platform alone, and standard output stays clean', async () => {
  const place = `mkdir -p ${root}/.node/node_modules/${twin}/bin && ln -s ${process.execPath} ${root}/.node/node_modules/${twin}/bin/node`
  const ended = await run(['told.ts'], { env: old, path: npmOf('echo added 1 package', place) })
  expect(ended.code).toBe(3)
  expect(JSON.parse(ended.out)).toMatchObject({ argv: [] })
  expect(ended.err).toContain('Fetching Node 24')
  expect(calls()).toEqual([expect.stringMatching(new RegExp(`^install --prefix \\S+ --no-save .*${twin}@24`))])
})

test('where no Node 24 can be had, one sentence says which to install', async () => {
  const ended = await run(['told.ts'], { env: old, path: npmOf('exit 1') })
  expect(ended).toMatchObject({ code: 1, out: '' })
  expect(ended.err).toMatch(/install Node 24 \(this is Node 20\.11\.0\) and try again\n$/)
})

test('signals reach the script under the other Node, and how it ends is how we end', async () => {
  placeTwin()
  write('waits.ts', "process.on('SIGTERM', () => process.exit(7))\nsetInterval(() => {}, 1000)\nconsole.log('ready')")
  const { child, ended } = start(['waits.ts'], { env: old })
  child.stdout!.once('data', () => child.kill('SIGTERM'))
  expect(await ended).toMatchObject({ code: 7, out: 'ready\n' })
  write('dies.ts', "process.kill(process.pid, 'SIGKILL')")
  expect(await run(['dies.ts'], { env: old })).toMatchObject({ code: null, signal: 'SIGKILL' })
})

test('dependencies are installed from the lock once, by the real npm, with nothing on standard output', async () => {
  lock()
  const first = await run(['told.ts'])
  expect(first.err).toContain('Installing the dependencies')
  expect(JSON.parse(first.out)).toMatchObject({ argv: [] })
  expect(await run(['told.ts'])).toMatchObject({ code: 3, err: '' })
  // A touched lock with the same words is the same lock.
  utimesSync(join(root, 'package-lock.json'), new Date(), new Date())
  expect(await run(['told.ts'])).toMatchObject({ code: 3, err: '' })
})

test('a changed lock installs again', async () => {
  lock()
  const path = npmOf('mkdir -p node_modules')
  await run(['told.ts'], { path })
  write('package-lock.json', `${readFileSync(join(root, 'package-lock.json'), 'utf8')}\n`)
  await run(['told.ts'], { path })
  expect(calls()).toHaveLength(2)
})

test('two that start at once install once', async () => {
  lock()
  const path = npmOf('sleep 1', 'mkdir -p node_modules')
  const both = await Promise.all([run(['told.ts', '1'], { path }), run(['told.ts', '2'], { path })])
  expect(both.map((ended) => ended.code)).toEqual([3, 3])
  expect(calls()).toEqual([expect.stringContaining('ci')])
})

test('a lock whose owner has died is taken over', async () => {
  lock()
  mkdirSync(join(root, '.node/installing'), { recursive: true })
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((done) => dead.on('exit', done))
  writeFileSync(join(root, '.node/installing/owner'), String(dead.pid))
  const ended = await run(['told.ts'], { path: npmOf('mkdir -p node_modules') })
  expect(ended.code).toBe(3)
  expect(calls()).toHaveLength(1)
})

test('a failed install is one sentence and leaves no lock behind', async () => {
  lock()
  const path = npmOf('exit 1')
  const ended = await run(['told.ts'], { path })
  expect(ended).toMatchObject({ code: 1, out: '' })
  expect(ended.err.trim().split('\n')).toHaveLength(2)
  expect(ended.err).toContain('run `npm ci` in the project folder')
  expect((await run(['told.ts'], { path })).code).toBe(1)
  expect(calls()).toHaveLength(2)
})
