/** The ONNX runtime: native where it is installed, WebAssembly elsewhere; both give the same decisions. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What we use of either runtime. */
export interface Tensor {
  readonly dims: readonly number[]
  readonly data: unknown
}
export interface Session {
  run(feeds: Record<string, unknown>): Promise<Record<string, Tensor>>
  release(): Promise<void>
}
export interface Runtime {
  readonly engine: 'native' | 'wasm'
  open(file: string): Promise<Session>
  int64(values: readonly number[], dims: readonly number[]): unknown
  float(values: Float32Array, dims: readonly number[]): unknown
}

interface Onnx {
  InferenceSession: { create(model: Uint8Array | string, options: object): Promise<Session> }
  Tensor: new (type: string, data: unknown, dims: readonly number[]) => unknown
  env?: { wasm: { numThreads: number }; logLevel?: string }
}

/** Loads the wanted engine, or native with WebAssembly as the fallback. Rejects when neither loads. */
export async function openRuntime(weights: string, engine?: 'native' | 'wasm', threads = 1): Promise<Runtime> {
  const onnx = engine === 'wasm' ? undefined : await load('onnxruntime-node')
  if (!onnx && engine === 'native')
    throw new Error('onnxruntime-node is not installed for this platform; leave the engine open to use WebAssembly')
  const used = onnx ?? (await load('onnxruntime-web'))
  if (!used) throw new Error('no ONNX runtime could be loaded: run `npm ci` in the folder of Parley')
  if (!onnx && used.env) used.env.wasm.numThreads = threads
  const options = onnx ? { intraOpNumThreads: threads, interOpNumThreads: 1, logSeverityLevel: 3 } : { logSeverityLevel: 3 }
  return {
    engine: onnx ? 'native' : 'wasm',
    open: async (file) => used.InferenceSession.create(new Uint8Array(await readFile(join(weights, file))), options),
    int64: (values, dims) => new used.Tensor('int64', BigInt64Array.from(values, BigInt), dims),
    float: (values, dims) => new used.Tensor('float32', values, dims),
  }
}

async function load(name: string): Promise<Onnx | undefined> {
  try {
    const loaded = (await import(name)) as Onnx & { default?: Onnx }
    return loaded.InferenceSession ? loaded : loaded.default
  } catch {
    return undefined
  }
}
