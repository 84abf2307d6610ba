/** Something that is wrong with the sounds: the file, line or word, and what is the matter with it. */
export interface Finding {
  readonly place: string
  readonly problem: string
}
