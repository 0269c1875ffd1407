/**
 * For each of some permutations the least value that it gives to any of some hashes: hash × multiplier + summand in 32
 * bits, compared as signed numbers. No hash gives the greatest.
 */
export type LeastValues = (hashes: Int32Array) => Int32Array

const GREATEST = 0x7fffffff

/** One permutation after the other. */
export const leastValuesPlainly =
  (multipliers: Int32Array, summands: Int32Array): LeastValues =>
  (hashes) =>
    multipliers.map((multiplier, k) => {
      const summand = summands[k]!
      let least = GREATEST
      for (let i = 0; i < hashes.length; i++) {
        const value = (Math.imul(hashes[i]!, multiplier) + summand) | 0
        if (value < least) least = value
      }
      return least
    })

// What the types of Node leave out.
declare const WebAssembly: {
  readonly validate: (bytes: Uint8Array) => boolean
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; readonly least: Least } }
}
/** Works on the four permutations that begin at a byte of the memory, over the hashes that end at another. */
type Least = (block: number, end: number) => void

/** The memory of the module, in bytes: multipliers, summands and least values of up to 128 permutations, then hashes. */
const PAGE = 65_536
const SUMMANDS = 512
const VALUES = 1024
const HASHES = 1536
/** Hashes that have room at once. */
const ROOM = (PAGE - HASHES) / 4

/** A number in the variable length that WebAssembly gives numbers (LEB128, and ours read the same where a sign is wanted). */
const number = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...number(value >> 7)]
const sized = (bytes: readonly number[]): readonly number[] => [...number(bytes.length), ...bytes]
const section = (id: number, ...bytes: readonly number[]): readonly number[] => [id, ...sized(bytes)]
const name = (text: string): readonly number[] => sized([...Buffer.from(text)])

const [I32, V128, FUNCTION, NO_RESULT] = [0x7f, 0x7b, 0x60, 0x40]
/** Locals: the two parameters, then the vectors, then where the next hash is. */
const [BLOCK, END, MULTIPLIER, SUMMAND, LEAST, AT] = [0, 1, 2, 3, 4, 5]
const get = (local: number): readonly number[] => [0x20, local]
const set = (local: number): readonly number[] => [0x21, local]
const vector = (code: number, ...rest: readonly number[]): readonly number[] => [0xfd, ...number(code), ...rest]
const load = (offset: number): readonly number[] => vector(0, 4, ...number(offset))
const store = (offset: number): readonly number[] => vector(11, 4, ...number(offset))
const LOAD_SPLAT = vector(9, 2, 0)
const [ADD, MULTIPLY, LESSER] = [vector(174), vector(181), vector(182)]
const [LOOP, BRANCH_IF, IS_LESS, PLUS, CONSTANT, FINISH] = [[0x03, NO_RESULT], [0x0d, 0], 0x49, 0x6a, 0x41, 0x0b]

/** The inner loop on four permutations at once, as a function of WebAssembly; there is at least one hash. */
const least = [
  ...[2, 3, V128, 1, I32],
  ...[...get(BLOCK), ...load(0), ...set(MULTIPLIER)],
  ...[...get(BLOCK), ...load(SUMMANDS), ...set(SUMMAND)],
  ...[...get(BLOCK), ...load(VALUES), ...set(LEAST)],
  ...[CONSTANT, ...number(HASHES), ...set(AT)],
  ...LOOP,
  ...[...get(AT), ...LOAD_SPLAT, ...get(MULTIPLIER), ...MULTIPLY, ...get(SUMMAND), ...ADD],
  ...[...get(LEAST), ...LESSER, ...set(LEAST)],
  ...[...get(AT), CONSTANT, 4, PLUS, ...set(AT)],
  ...[...get(AT), ...get(END), IS_LESS, ...BRANCH_IF],
  FINISH,
  ...[...get(BLOCK), ...get(LEAST), ...store(VALUES)],
  FINISH,
]

const module = Uint8Array.from([
  ...[0, ...Buffer.from('asm'), 1, 0, 0, 0],
  ...section(1, 1, FUNCTION, 2, I32, I32, 0),
  ...section(3, 1, 0),
  ...section(5, 1, 0, 1),
  ...section(7, 2, ...name('memory'), 2, 0, ...name('least'), 0, 0),
  ...section(10, 1, ...sized(least)),
])

/**
 * Four permutations at once, in the vectors of the processor, which the language reaches through WebAssembly only: a
 * seventh of the time. Null where the processor has none.
 */
export const leastValuesInVectors = (multipliers: Int32Array, summands: Int32Array): LeastValues | null => {
  if (!WebAssembly.validate(module)) return null
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module))
  const memory = new Int32Array(exports.memory.buffer)
  memory.set(multipliers)
  memory.set(summands, SUMMANDS / 4)
  const values = memory.subarray(VALUES / 4, VALUES / 4 + multipliers.length)
  return (hashes) => {
    values.fill(GREATEST)
    for (let from = 0; from < hashes.length; from += ROOM) {
      const some = hashes.subarray(from, from + ROOM)
      memory.set(some, HASHES / 4)
      for (let k = 0; k < multipliers.length; k += 4) exports.least(4 * k, HASHES + some.byteLength)
    }
    return values.slice()
  }
}
