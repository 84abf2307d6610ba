import fc from 'fast-check'

/**
 * Properties generate the same cases in every run, so that killing a mutant never depends on luck. Shrinking is off, since one
 * failing case is enough to kill a mutant.
 */
fc.configureGlobal({ seed: 1, endOnFailure: true })
