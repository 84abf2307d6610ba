/** Trouble that a person can mend: the tool prints its sentence and stops, without a stack trace. */
export class ToolError extends Error {}

/** Runs a tool's main function; a ToolError becomes one line on stderr and exit code 1. */
export async function runTool(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
