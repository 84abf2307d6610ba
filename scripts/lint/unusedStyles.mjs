/** Design tokens and classes that are defined and then used by nobody. */

/**
 * Custom properties that no style asks for by `var()` and no code names in quotes.
 *
 * @param {Readonly<Record<string, string>>} files texts of style sheets, components and code by path
 * @returns {readonly { file: string, name: string }[]}
 */
export function unusedTokens(files) {
  const texts = Object.values(files).map(withoutComments)
  const used = new Set(texts.flatMap((text) => namesIn(text, /(?:var\(\s*|['"`])(--[\w-]+)(?!['"]?\s*:)/g)))
  return definitions(files, (text) => namesIn(text, /(?<![\w-])(--[\w-]+)\s*:/g)).filter(({ name }) => !used.has(name))
}

/**
 * Classes that style sheets speak of, and no template names in a class, no transition makes, and no code names in quotes.
 *
 * @param {Readonly<Record<string, string>>} files texts of style sheets, components and code by path
 * @returns {readonly { file: string, name: string }[]}
 */
export function unusedClasses(files) {
  const code = Object.values(files).map((text) => withoutComments(text).replace(STYLE, ''))
  const used = new Set(code.flatMap(classesUsed))
  return definitions(files, (text, file) => {
    const styles = file.endsWith('.css') ? text : [...text.matchAll(STYLE)].map(([, style]) => style).join('\n')
    return namesIn(styles.replace(/'[^']*'|url\([^)]*\)/g, ''), /\.([a-z][\w-]*)/gi)
  }).filter(({ name }) => !used.has(name))
}

const STYLE = /<style[^>]*>([^]*?)<\/style>/g

/** The classes that Vue gives to what comes and goes (https://vuejs.org/guide/built-ins/transition#css-based-transitions). */
const PHASES = ['enter-from', 'enter-active', 'enter-to', 'leave-from', 'leave-active', 'leave-to']

function classesUsed(/** @type {string} */ text) {
  const attributes = namesIn(text, /\bclass="([^"]*)"/g).flatMap((value) => namesIn(value, /([a-z][\w-]*)/gi))
  const transitions = namesIn(text, /<Transition(?:Group)?\b[^>]*\sname="([\w-]+)"/g)
  const quoted = namesIn(text, /['"`]([a-z][\w-]*)['"`]/gi)
  return [...attributes, ...transitions.flatMap((name) => PHASES.map((phase) => `${name}-${phase}`)), ...quoted]
}

/**
 * @param {Readonly<Record<string, string>>} files
 * @param {(text: string, file: string) => readonly string[]} find
 */
function definitions(files, find) {
  return Object.entries(files)
    .filter(([file]) => /\.(?:css|vue)$/.test(file))
    .flatMap(([file, text]) => [...new Set(find(withoutComments(text), file))].map((name) => ({ file, name })))
}

const namesIn = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '')

const withoutComments = (/** @type {string} */ text) => text.replace(/\/\*[^]*?\*\/|<!--[^]*?-->|(?<!:)\/\/.*$/gm, '')
