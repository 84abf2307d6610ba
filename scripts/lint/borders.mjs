/**
 * The borders of docs/architecture.md as ESLint configuration: who may import whom, and what the core may not ask of its
 * surroundings. Every restriction says what to do instead.
 */

/** @typedef {{ regex: string, message: string }} ImportBan */
/** @typedef {{ selector: string, message: string }} SyntaxBan */

const ours = ['core', 'figure', 'platform', 'ui', 'features', 'i18n', 'app']

/** Our folders that may not be used from here, with the sentence that says what to do instead. */
const bansFolders = (/** @type {readonly string[]} */ allowed, /** @type {string} */ message) => ({
  regex: `^\\.{1,2}/(?:.*/)?(?:${ours.filter((folder) => !allowed.includes(folder)).join('|')})/`,
  message,
})

/** Packages and Node modules that may not be used from here; `virtual:` modules are made by our own Vite plugins. */
const bansPackages = (/** @type {readonly string[]} */ allowed, /** @type {string} */ message) => ({
  regex: `^(?!\\.{1,2}/${allowed.map((name) => `|${name}$`).join('')})`,
  message,
})

const bansTooling = {
  regex: '^\\.{1,2}/(?:.*/)?(?:tests|scripts|bench)/',
  message: 'The app uses nothing of tests, scripts or bench: move what it needs into src.',
}

const screenPackages = ['vue', 'pinia', '@vueuse/core', 'vue-router', 'vue-i18n']
const screenMessages = {
  folders: 'A screen gets the world through useServices(): ask features/services.ts instead of platform or app.',
  packages: 'Screens use vue, pinia, @vueuse/core, vue-router and vue-i18n; wrap anything else in ui or platform.',
  siblings: 'A screen knows no other screen: share through core, ui or features/services.ts.',
}

/** Bans of a screen whose file lies `depth` folders below `features/`. */
function screenBans(/** @type {number} */ depth) {
  const up = '\\.\\./'.repeat(depth)
  return [
    {
      regex: `^${up}(?!\\.\\./|(?:services|useFigureLook|usePainStore|usePlaybackStore|useSoundSettings|useStorageState|useVoiceAway|useWallClock)\\.ts$)`,
      message: screenMessages.siblings,
    },
    bansFolders(['core', 'figure', 'ui', 'features', 'i18n'], screenMessages.folders),
    bansPackages(screenPackages, screenMessages.packages),
  ]
}

/** @type {readonly { files: readonly string[], imports: readonly ImportBan[] }[]} */
const borders = [
  {
    files: ['src/core/**/*'],
    imports: [
      bansFolders(
        ['core'],
        'Core knows no screen and no browser: take what it needs as an argument or a port (core/ports.ts).',
      ),
      bansPackages(['valibot'], 'Core is plain TypeScript: at most valibot, everything else comes in through a port.'),
    ],
  },
  {
    files: ['src/figure/**/*'],
    imports: [
      bansFolders(['figure'], 'The figure imports nothing of ours: give it poses and colours as arguments.'),
      bansPackages(['gl-matrix'], 'The figure draws by itself: at most a small maths library.'),
    ],
  },
  {
    files: ['src/platform/**/*'],
    imports: [
      bansFolders(
        ['core', 'platform'],
        'Platform implements the ports of core and knows no screen: put the contract into core/ports.ts.',
      ),
      bansPackages(['dexie', 'virtual:.*'], 'Platform uses the browser and Dexie; Howler lives in platform/audio.'),
    ],
  },
  {
    files: ['src/platform/audio/**/*'],
    imports: [
      bansFolders(
        ['core', 'platform'],
        'Platform implements the ports of core and knows no screen: put the contract into core/ports.ts.',
      ),
      bansPackages(['howler'], 'platform/audio uses Web Audio and Howler only.'),
    ],
  },
  {
    files: ['src/ui/**/*'],
    imports: [
      bansFolders(['ui'], 'A ui part knows nothing of yoga: give it what it shows as props.'),
      bansPackages(
        ['vue', '@vueuse/core', 'reka-ui', '@fontsource-variable/.*'],
        'Ui parts use vue, @vueuse/core and reka-ui; state and words come in as props.',
      ),
    ],
  },
  {
    files: ['src/i18n/**/*'],
    imports: [
      bansFolders(['i18n', 'core'], 'Words depend on no screen: i18n uses core types at most.'),
      bansPackages(['vue', 'vue-i18n'], 'Words use vue-i18n only.'),
    ],
  },
  {
    files: ['src/features/*'],
    imports: [
      bansFolders(['core', 'features'], 'What all screens share uses core only: the world comes in as Services.'),
      bansPackages(['vue', 'pinia'], 'What all screens share uses vue and pinia only: the world comes in as Services.'),
    ],
  },
  { files: ['src/features/*/*'], imports: screenBans(1) },
  { files: ['src/features/*/*/*'], imports: screenBans(2) },
  { files: ['src/features/*/*/*/*'], imports: screenBans(3) },
  {
    files: ['src/app/**/*'],
    imports: [
      { regex: '^howler$', message: 'Howler lives in platform/audio and nowhere else.' },
      { regex: '^dexie$', message: 'Dexie lives in platform and nowhere else: use a repository.' },
      { regex: '^node:', message: 'The app runs in a browser: Node modules belong to scripts and tests.' },
    ],
  },
]

/** @type {readonly SyntaxBan[]} */
const everywhere = [
  { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that has it.' },
  {
    selector:
      "ImportExpression:not(CallExpression[callee.name='lazyPart'] > ArrowFunctionExpression > ImportExpression)",
    message:
      'A file may be lost on its way: write lazyPart(() => import(…)), which asks for it again (core/lazyPart.ts).',
  },
  {
    selector:
      "VariableDeclarator > Identifier > TSTypeAnnotation > TSUnionType:has(> TSNullKeyword) > TSTypeReference[typeName.name='Promise']",
    message: 'A promise that failed would be remembered: use rememberLoaded or lazyPart (core/lazyPart.ts).',
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

/** A dynamic `import()` obeys the same borders; esquery has no escape for a slash in a pattern. */
const dynamicImport = (/** @type {ImportBan} */ ban) => ({
  selector: `ImportExpression > Literal[value=/${ban.regex.replaceAll('/', '\\u002f')}/]`,
  message: ban.message,
})

/** Flat configuration objects, one for each row of the border table. */
export const borderConfigs = [
  ...borders.map(({ files, imports }) => ({
    files: files.map((folder) => `${folder}.{ts,vue}`),
    rules: {
      'no-restricted-imports': ['error', { patterns: [...imports, bansTooling] }],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        ...[...imports, bansTooling].map(dynamicImport),
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
