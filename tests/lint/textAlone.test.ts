import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: process.cwd() })

/** How many texts of a template would stand still in a page that a browser translates. */
async function stuckTexts(template: string): Promise<number> {
  const text = `<script setup lang="ts">\nconst x = 1\n</script>\n\n<template>\n${template}\n</template>\n`
  const results = await eslint.lintText(text, { filePath: 'src/ui/BaseExample.vue' })
  return results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === 'meru/text-alone').length
}

describe('text that changes', () => {
  it.each([
    ['stands alone in its element', '<p>{{ x }}</p>', 0],
    ['has words around it in its element', '<p>{{ x }} minutes of {{ x }}</p>', 0],
    ['stands beside a message that never changes', "<p>{{ t('a.b') }} <b>{{ x }}</b></p>", 0],
    ['stands beside a space', "<p><b>{{ x }}</b>{{ ' ' }}<i>{{ x }}</i></p>", 0],
    ['stands beside another part', '<p>{{ x }} <b>bold</b></p>', 1],
    ['goes into a component, which may put it anywhere', '<BaseChip>{{ x }}</BaseChip>', 1],
    ['stands in for a slot', '<p><slot>{{ x }}</slot></p>', 1],
    ['comes and goes without an element', '<p><template v-if="x">{{ t(\'a.b\') }}</template></p>', 1],
    ['stands where a directive of Vue counts on it', '<p v-if="x" :key="x" class="a" @click="x">{{ x }}</p>', 0],
    ['stands in a part that is remembered', '<div v-memo="[x]"><p>{{ x }}</p></div>', 0],
    [
      'is remembered itself, for which Vue holds on to the text in place of its element',
      '<p v-memo="[x]">{{ x }}</p>',
      1,
    ],
    ['is never drawn again', '<p v-once>{{ x }}</p>', 1],
    ['has a directive of our own, which may put parts beside it', '<p v-shine>{{ x }}</p>', 1],
    ['comes and goes as plain words', '<p><template v-if="x">words</template></p>', 1],
  ])('%s', async (_case, template, found) => {
    expect(await stuckTexts(template)).toBe(found)
  })
})
