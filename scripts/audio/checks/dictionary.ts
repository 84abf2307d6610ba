import { dictionary } from 'cmu-pronouncing-dictionary'
import { loadJson } from '../../support/readJsonFile.ts'
import type { Knows } from './lineFindings.ts'

/** Knows the words of the CMU Pronouncing Dictionary and those that were reviewed by the sounds that the voice gives them (`voice/reviewed.json`). */
export function loadDictionary(): Knows {
  const file = new URL('../voice/reviewed.json', import.meta.url)
  const reviewed = new Set(loadJson(file) as readonly string[])
  return (word) => Object.hasOwn(dictionary, word) || reviewed.has(word)
}
