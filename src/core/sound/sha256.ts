/** SHA-256 (FIPS 180-4) in plain TypeScript: core has neither Node's nor the browser's crypto, and must not wait for a promise. */

/** The digest of a text's UTF-8 bytes as 64 hex digits. A lone surrogate counts as U+FFFD, as in TextEncoder. */
export function sha256(text: string): string {
  const words = paddedWords(utf8(text))
  const state = [...INITIAL]
  for (let block = 0; block < words.length; block += 16) mixBlock(state, words.slice(block, block + 16))
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

// §5.3.3 and §4.2.2: the fractions of the square and cube roots of the first primes.
const PRIMES = firstPrimes(64)
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)))
const CONSTANTS = PRIMES.map((prime) => fractionBits(Math.cbrt(prime)))

function mixBlock(state: number[], block: readonly number[]): void {
  const schedule = [...block]
  const word = (index: number) => schedule[index] ?? 0
  for (let t = 16; t < 64; t++) {
    const [early, late] = [word(t - 15), word(t - 2)]
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    schedule[t] = (word(t - 16) + s0 + word(t - 7) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (CONSTANTS[t] ?? 0) + word(t)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = ((state[index] ?? 0) + value) | 0))
}

/** §5.1.1: the bytes, a one bit, zeros, and the length in bits, as big-endian words. */
function paddedWords(bytes: readonly number[]): number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0)
  ;[...bytes, 0x80].forEach((byte, index) => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - 8 * (index & 3)))
  })
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29)
  words[words.length - 1] = (bytes.length << 3) | 0
  return words
}

function utf8(text: string): number[] {
  return Array.from(text).flatMap((character) => {
    const read = character.codePointAt(0) ?? 0
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f)
    if (code < 0x80) return [code]
    if (code < 0x800) return [0xc0 | (code >> 6), tail(0)]
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)]
    return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)]
  })
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function fractionBits(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}
