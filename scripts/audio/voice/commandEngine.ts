/** Any program that reads a text and writes a WAV, as an engine. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Seconds } from '../../../src/core/time.ts'
import { ToolError } from '../toolError.ts'
import { joinWithGaps, trimSilence } from './clip.ts'
import { commandWords, withOutput } from './commandTemplate.ts'
import { sentencesOf } from './sentences.ts'
import type { Speaker } from './speakAll.ts'
import { voiceSamples } from './voiceSamples.ts'

/**
 * Speaks with a command like `piper --model X.onnx --output_file {out}`: it gets one sentence on its standard input and writes
 * a WAV of any rate. A command that fails or writes no sound ends the tool with its last words.
 */
export function commandSpeaker(template: string, gapSeconds: Seconds): Speaker {
  const words = commandWords(template)

  async function speakSentence(sentence: string): Promise<Float32Array> {
    const folder = await mkdtemp(path.join(tmpdir(), 'meru-voice-'))
    const file = path.join(folder, 'out.wav')
    try {
      await run(withOutput(words, file), sentence)
      const wav = await readFile(file).catch(() => {
        throw new ToolError(`${words[0]} wrote no sound for "${sentence}".`)
      })
      return trimSilence(voiceSamples(wav))
    } catch (error) {
      if (error instanceof ToolError) throw error
      throw new ToolError(
        `"${sentence}" could not be spoken: ${error instanceof Error ? error.message : String(error)}.`,
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    async speak(line) {
      const pieces: Float32Array[] = []
      for (const sentence of sentencesOf(line)) pieces.push(await speakSentence(sentence))
      return joinWithGaps(pieces, gapSeconds)
    },
    stop: () => undefined,
  }
}

function run([program = '', ...args]: readonly string[], text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] })
    let said = ''
    child.on('error', () => reject(new ToolError(`The engine ${program} could not be started: is it installed?`)))
    child.on('close', (code) => {
      const lastWords = said.trim().split('\n').at(-1)
      if (code === 0) resolve()
      else
        reject(new ToolError(`${program} failed (exit code ${code}) at "${text}"${lastWords ? `: ${lastWords}` : ''}.`))
    })
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000)))
    // A program that ends without reading closes its input: its own event says why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${text}\n`)
  })
}
