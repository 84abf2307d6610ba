import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { sessionIndex } from './scripts/vite/sessionIndex.ts'

/** Folders whose tests need a document; all others run in plain Node. */
const withDocument = ['app', 'features', 'picture', 'ui', 'workbench'].map((folder) => `tests/${folder}/**/*.test.ts`)

export default defineConfig({
  plugins: [vue(), sessionIndex({ folders: ['sessions'] })],
  test: {
    passWithNoTests: true,
    // The command line tests start programs; on a busy machine each takes seconds.
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/core/**', 'src/platform/audio/**'], reporter: ['text'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...withDocument, 'tests/sessions/**', 'tests/journeys/**'],
        },
      },
      { extends: true, test: { name: 'unit:document', environment: 'happy-dom', include: withDocument } },
      { extends: true, test: { name: 'sessions', environment: 'node', include: ['tests/sessions/**/*.test.ts'] } },
    ],
  },
})
