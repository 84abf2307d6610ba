import pluginVue from 'eslint-plugin-vue'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { borderConfigs } from './scripts/lint/borders.mjs'
import { constantPlugin } from './scripts/lint/constantCase.mjs'
import { textPlugin } from './scripts/lint/textAlone.mjs'

export default defineConfig([
  globalIgnores([
    'dist/',
    'dist-test/',
    'coverage/',
    'screens/',
    'test-results/',
    'public/',
    '.cache/',
    'scripts/audio/voice/node_modules/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  pluginVue.configs['flat/recommended'],
  { rules: pluginVue.configs['no-layout-rules'].rules },
  {
    files: ['**/*.vue'],
    plugins: { meru: textPlugin },
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'meru/text-alone': 'error' },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-undef': 'off',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['scripts/**', 'bench/**', 'tests/**', '*.config.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/i18n/**'],
    plugins: { 'meru-names': constantPlugin },
    rules: { 'meru-names/constant-case': 'error' },
  },
  ...borderConfigs,
])
