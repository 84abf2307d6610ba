/**
 * The borders of docs/architecture.md as ESLint configuration: which folders may import which, and which globals core may not
 * use. Every restriction says what to do instead.
 */

/** @typedef {{ regex: string, message: string }} ImportBan */
/** @typedef {{ selector: string, message: string }} SyntaxBan */

const OUR_FOLDERS = ['core', 'figure', 'picture', 'platform', 'ui', 'features', 'i18n', 'app', 'workbench']

/** Bans imports from all folders of src but these; the message says what to do instead. */
const banFolders = (/** @type {readonly string[]} */ allowed, /** @type {string} */ message) => ({
  regex: `^\\.{1,2}/(?:.*/)?(?:${OUR_FOLDERS.filter((folder) => !allowed.includes(folder)).join('|')})/`,
  message,
})

/** Bans all packages and Node modules but these; `virtual:` modules come from our own Vite plugins. */
const banPackages = (/** @type {readonly string[]} */ allowed, /** @type {string} */ message) => ({
  regex: `^(?!\\.{1,2}/${allowed.map((name) => `|${name}$`).join('')})`,
  message,
})

const banTooling = {
  regex: '^\\.{1,2}/(?:.*/)?(?:tests|scripts|bench)/',
  message: 'The app uses nothing of tests, scripts or bench: move what it needs into src.',
}

const screenPackages = ['vue', 'pinia', '@vueuse/core', 'vue-router', 'vue-i18n']
const screenMessages = {
  folders:
    'A screen gets the world through useServices(), and the person through picture: ask features/shared/services.ts instead of platform, figure or app.',
  packages: 'Screens use vue, pinia, @vueuse/core, vue-router and vue-i18n; wrap anything else in ui or platform.',
  siblings: 'A screen knows no other screen: share through core, ui or features/shared.',
}

/** Bans for the files of a screen, `depth` folders below `features/`. */
function screenBans(/** @type {number} */ depth) {
  const up = '\\.\\./'.repeat(depth)
  return [
    {
      regex: `^${up}(?!\\.\\./|shared/)`,
      message: screenMessages.siblings,
    },
    banFolders(['core', 'picture', 'ui', 'features', 'i18n'], screenMessages.folders),
    banPackages(screenPackages, screenMessages.packages),
  ]
}

/** Where everything is put together; the workbench may use what app may. */
const appBans = [
  { regex: '^howler$', message: 'Howler lives in platform/audio and nowhere else.' },
  { regex: '^dexie$', message: 'Dexie lives in platform and nowhere else: use a repository.' },
  { regex: '^node:', message: 'The app runs in a browser: Node modules belong to scripts and tests.' },
]

const banWorkbench = {
  regex: '^\\.{1,2}/(?:.*/)?workbench/',
  message: 'The workbench is there while developing only: nobody but the router (app/routes.ts) loads it.',
}

/** @type {readonly { files: readonly string[], imports: readonly ImportBan[] }[]} */
const borders = [
  {
    files: ['src/core/**/*'],
    imports: [
      banFolders(
        ['core'],
        'Core knows no screen and no browser: take what it needs as an argument or a port, an interface beside what it serves.',
      ),
      banPackages(['valibot'], 'Core is plain TypeScript: at most valibot, everything else comes in through a port.'),
    ],
  },
  {
    files: ['src/figure/**/*'],
    imports: [
      banFolders(['figure'], 'The figure imports nothing of ours: give it poses and colours as arguments.'),
      banPackages(['gl-matrix'], 'The figure draws by itself: at most a small maths library.'),
    ],
  },
  {
    files: ['src/picture/**/*'],
    imports: [
      banFolders(
        ['core', 'figure', 'picture', 'ui'],
        'The picture of the person stands between figure and screens: what it needs of the world comes in as a prop or is provided.',
      ),
      banPackages(['vue', '@vueuse/core'], 'The picture of the person uses vue and @vueuse/core only.'),
    ],
  },
  {
    files: ['src/platform/**/*'],
    imports: [
      banFolders(
        ['core', 'platform'],
        'Platform implements the ports of core and knows no screen: put the contract into core, beside what it serves.',
      ),
      banPackages(['dexie', 'virtual:.*'], 'Platform uses the browser and Dexie; Howler lives in platform/audio.'),
    ],
  },
  {
    files: ['src/platform/audio/**/*'],
    imports: [
      banFolders(
        ['core', 'platform'],
        'Platform implements the ports of core and knows no screen: put the contract into core, beside what it serves.',
      ),
      banPackages(['howler'], 'platform/audio uses Web Audio and Howler only.'),
    ],
  },
  {
    files: ['src/ui/**/*'],
    imports: [
      banFolders(['ui'], 'A ui part knows nothing of yoga: give it what it shows as props.'),
      banPackages(
        ['vue', '@vueuse/core', '@fontsource-variable/.*'],
        'Ui parts use vue and @vueuse/core; state and words come in as props.',
      ),
    ],
  },
  {
    files: ['src/i18n/**/*'],
    imports: [
      banFolders(['i18n', 'core'], 'Words depend on no screen: i18n uses core types at most.'),
      banPackages(['vue', 'vue-i18n'], 'Words use vue-i18n only.'),
    ],
  },
  {
    files: ['src/features/shared/**/*'],
    imports: [
      banFolders(['core', 'features'], 'What all screens share uses core only: the world comes in as Services.'),
      banPackages(['vue', 'pinia'], 'What all screens share uses vue and pinia only: the world comes in as Services.'),
    ],
  },
  { files: ['src/features/!(shared)/*'], imports: screenBans(1) },
  { files: ['src/features/!(shared)/*/*'], imports: screenBans(2) },
  {
    files: ['src/app/**/*'],
    imports: [...appBans, banWorkbench],
  },
  // The later entry holds.
  { files: ['src/app/routes', 'src/workbench/**/*'], imports: appBans },
]

/** @type {readonly SyntaxBan[]} */
const everywhere = [
  { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that has it.' },
  {
    selector:
      "ImportExpression:not(CallExpression[callee.name='lazyImport'] > ArrowFunctionExpression > ImportExpression)",
    message:
      'A file may be lost on its way: write lazyImport(() => import(…)), which asks for it again (core/lazyImport.ts).',
  },
  {
    selector:
      "VariableDeclarator > Identifier > TSTypeAnnotation > TSUnionType:has(> TSNullKeyword) > TSTypeReference[typeName.name='Promise']",
    message: 'A promise that failed would be remembered: use cacheOnSuccess or lazyImport (core/lazyImport.ts).',
  },
]

const clockless = 'Core takes the time as an argument: a Clock, a Moment or a Seconds value.'
/** @type {readonly SyntaxBan[]} */
const purity = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clockless },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockless },
  { selector: "CallExpression[callee.name='Date']", message: clockless },
  { selector: "Identifier[name='performance']", message: clockless },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Core is predictable: take chance and ids as an argument.',
  },
  {
    selector: "Identifier[name='crypto']",
    message: 'Core is predictable: take chance and ids as an argument.',
  },
  {
    selector: 'Identifier[name=/^(setTimeout|setInterval|setImmediate|requestAnimationFrame|queueMicrotask)$/]',
    message: 'Core never waits: take a Ticker, and compute from the clock.',
  },
]

/** The same ban for a dynamic `import()`; esquery cannot escape a slash in a pattern. */
const dynamicImport = (/** @type {ImportBan} */ ban) => ({
  selector: `ImportExpression > Literal[value=/${ban.regex.replaceAll('/', '\\u002f')}/]`,
  message: ban.message,
})

/** Flat configuration objects, one per entry of `borders`. */
export const borderConfigs = [
  ...borders.map(({ files, imports }) => ({
    files: files.map((folder) => `${folder}.{ts,vue}`),
    rules: {
      'no-restricted-imports': ['error', { patterns: [...imports, banTooling] }],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        ...[...imports, banTooling].map(dynamicImport),
        ...(files.includes('src/core/**/*') ? purity : []),
      ],
    },
  })),
  {
    files: ['src/**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No barrel files: name a file for what it exports.' },
      ],
    },
  },
]
