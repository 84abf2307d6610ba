import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { sessionIndex } from './scripts/vite/sessionIndex.ts'

const paper = '#f4f1ea'

/** A folder with further scripts, as the journeys build their short ones into an app of their own. */
const extraSessions = process.env.MERU_EXTRA_SESSIONS

export default defineConfig({
  plugins: [
    vue(),
    sessionIndex({ folders: ['sessions', ...(extraSessions ? [extraSessions] : [])] }),
    VitePWA({
      // The app registers the worker by hand (src/app/serviceWorker.ts), and a new one waits: nothing interrupts a session.
      injectRegister: false,
      registerType: 'prompt',
      manifest: {
        name: 'Meru',
        short_name: 'Meru',
        description: 'Guided yoga and meditation for a sore back.',
        lang: 'en',
        start_url: '/',
        display: 'standalone',
        theme_color: paper,
        background_color: paper,
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,webp,png,svg,json}'],
        // Sounds are kept by the app when a session starts; the app is written in Latin letters.
        globIgnores: ['audio/**', '**/*-{cyrillic,cyrillic-ext,greek,greek-ext,vietnamese}-*.woff2'],
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/^\/audio\//],
        cleanupOutdatedCaches: true,
        // The first worker serves the page that brought it, so that a first session survives a lost network; a newer one waits.
        clientsClaim: true,
        skipWaiting: false,
        inlineWorkboxRuntime: true,
        runtimeCaching: [
          {
            urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/audio/'),
            handler: 'CacheFirst',
            options: { cacheName: 'meru-audio', cacheableResponse: { statuses: [200] } },
          },
        ],
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
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
