import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ToolError } from './toolError.ts'

const LARGEST_OUTPUT = 2 ** 28

/** What a program prints. A program that is missing or fails ends the tool with the sentence given. */
export async function runProgram(
  program: string,
  args: readonly string[],
  sentence: string,
  cwd?: string,
): Promise<Buffer> {
  try {
    return (await promisify(execFile)(program, args, { cwd, encoding: 'buffer', maxBuffer: LARGEST_OUTPUT })).stdout
  } catch {
    throw new ToolError(sentence)
  }
}
