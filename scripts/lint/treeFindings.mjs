/** What can be found only in all files together: circles of imports, and styles that nobody uses. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { importCycles } from './importCycles.mjs'
import { unusedClasses, unusedTokens } from './unusedStyles.mjs'

const FOLDERS = ['src', 'scripts', 'bench', 'tests']

/**
 * A sentence for each finding in a checkout, without those that ESLint and knip have for a single file or export.
 *
 * @param {string} root the folder of the checkout
 * @returns {readonly string[]}
 */
export function treeFindings(root) {
  const code = readFiles(root, FOLDERS, /\.(?:ts|vue|m?js)$/)
  const styled = readFiles(root, ['src'], /\.(?:css|vue|ts)$/)
  return [
    ...importCycles(code).map(
      ([first = '', ...others]) =>
        `${[first, ...others, first].join(' → ')}: these files import each other in a circle. Move what they share into a file of its own.`,
    ),
    ...unusedTokens(styled).map(({ file, name }) => `${file}: nobody uses the token ${name}. Remove it.`),
    ...unusedClasses(styled).map(({ file, name }) => `${file}: nothing has the class ${name}. Remove its rule.`),
  ]
}

/**
 * @param {string} root
 * @param {readonly string[]} folders
 * @param {RegExp} pattern
 * @returns {Record<string, string>} texts by path from the root, with slashes
 */
function readFiles(root, folders, pattern) {
  const paths = folders.flatMap((folder) =>
    listFiles(join(root, folder)).map((path) => join(folder, path).replaceAll(sep, '/')),
  )
  const chosen = paths.filter((path) => pattern.test(path) && !path.includes('/node_modules/'))
  return Object.fromEntries(chosen.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** @returns {readonly string[]} */
function listFiles(/** @type {string} */ folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
