import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { fileHashes } from './scripts/vite/fileHashes.ts'
import { sessionIndex } from './scripts/vite/sessionIndex.ts'
import { startingPage } from './scripts/vite/startingPage.ts'
import { markStyleEnds } from './scripts/vite/markStyleEnds.ts'

const paper = '#f4f1ea'

/** A folder with further scripts, as the journeys build their short ones into an app of their own. */
const extraSessions = process.env.MERU_EXTRA_SESSIONS

const hashes = fileHashes()

export default defineConfig({
  plugins: [
    vue(),
    sessionIndex({ folders: ['sessions', ...(extraSessions ? [extraSessions] : [])] }),
    startingPage(),
    markStyleEnds(),
    hashes.plugin,
    VitePWA({
      // The app registers the worker by hand (src/app/serviceWorker.ts), and a new one waits: nothing interrupts a session.
      injectRegister: false,
      registerType: 'prompt',
      manifest: {
        name: 'Meru',
        short_name: 'Meru',
        description: 'Guided yoga and meditation for a sore back.',
        lang: 'en',
        // Relative, so that the app may lie in any folder; its identity is its start.
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: paper,
        background_color: paper,
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      strategies: 'injectManifest',
      srcDir: 'src/app/worker',
      filename: 'sw.ts',
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html,woff2,webp,png,svg,json}'],
        // Sounds are kept by the app when a session starts; the app is written in Latin letters.
        globIgnores: ['audio/**', '**/*-{cyrillic,cyrillic-ext,greek,greek-ext,vietnamese}-*.woff2'],
        manifestTransforms: [hashes.addIntegrity],
      },
    }),
  ],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: 'es2022',
    manifest: true,
    // Nothing inline, so that a strict content security policy can hold.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // In one file what is always loaded together packs tighter: 1.6 KB less before the first screen.
        codeSplitting: {
          groups: [{ name: 'vue', test: /node_modules.(@vue|vue|vue-router|vue-i18n|@intlify|pinia)./ }],
        },
      },
    },
  },
})
