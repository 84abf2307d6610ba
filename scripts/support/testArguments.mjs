/** What `npm test` may be told. */

/** @typedef {{ parts: readonly string[], mayInstall: boolean }} TestArguments */

/**
 * Reads the arguments of `npm test`, or says in one sentence what is wrong with them. Without any, every part runs, and what
 * is missing is installed before.
 *
 * @param {readonly string[]} args
 * @param {readonly string[]} known names of the parts
 * @returns {TestArguments | { refusal: string }}
 */
export function readTestArguments(args, known) {
  const options = args.filter((arg) => arg.startsWith('-'))
  const unknownOption = options.find((option) => option !== '--no-install')
  if (unknownOption !== undefined) {
    return { refusal: `There is no option ${unknownOption}: npm test -- [--no-install] [PART …]` }
  }
  const named = args.filter((arg) => !arg.startsWith('-'))
  const unknown = named.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    return { refusal: `There is no part ${unknown.join(', ')}: choose from ${known.join(', ')}.` }
  }
  return {
    parts: named.length > 0 ? known.filter((name) => named.includes(name)) : known,
    mayInstall: options.length === 0,
  }
}
