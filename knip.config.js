/**
 * What nobody uses fails lint: files, exports, packages (`npx knip`). Tests count as users of types and of their own helpers;
 * for everything else `npx knip --production` asks whether the app, a command or a bench uses it. An export that stands there
 * only so that a test can reach it says so with `@internal`.
 *
 * A `!` marks what belongs to the app and the commands, as opposed to the tests.
 */

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'src/app/main.ts!',
    // Used by the configuration of Vite and ESLint, which is no part of the app.
    'scripts/{lint,vite}/*.{ts,mjs}!',
    // Vite's plugins ask for them by name: the page's first words, and the service worker.
    'src/app/{startingPage,worker/sw}.ts!',
    // The programmes are written and checked by tests; no screen shows them yet.
    'src/core/catalogue/programs.ts!',
    'scripts/*.{ts,mjs}!',
    'scripts/audio/{check,script,sounds,voice}.ts!',
    'scripts/figures/{build,check,film,sheet}.ts!',
    'scripts/audio/voice/speaker.ts!',
    'scripts/mutation/*.{ts,mjs}!',
    'bench/**/*.bench.ts!',
    'bench/*/bench.ts!',
    'bench/sound/page/race.ts!',
    'bench/sound/soak/*.ts!',
    'tests/**/*.{test,journey,taps}.ts',
    'tests/**/playwright.config.ts',
    'tests/{engines,lostFiles}/run.ts',
  ],
  project: ['src/**/*.{ts,vue}!', 'scripts/**/*.{ts,mjs}!', 'bench/**/*.ts!', 'tests/**/*.ts'],
  // Imported by style sheets, which are not read here; or installed beside their script, by a package.json of its own.
  ignoreDependencies: [
    '@fontsource-variable/.+',
    'onnxruntime-node',
    'phonemizer',
    'selenium-webdriver',
    'tone',
    '@stryker-mutator/instrumenter',
  ],
  ignoreBinaries: ['ffmpeg', 'pulseaudio', 'parec', 'Xvfb'],
}
