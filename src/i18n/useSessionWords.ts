import { useI18n } from 'vue-i18n'
import type { Prop, Region } from '../core/catalogue/catalogue.ts'
import type { Position, SessionKind } from '../core/script/script.ts'
import { usePhrases } from './usePhrases.ts'

interface Session {
  readonly minutes: number
  readonly kind: SessionKind
  readonly positions: readonly Position[]
  readonly props: readonly Prop[]
}

export interface SessionWords {
  /** "10 minutes", "floor", "thin pillow": what a list says of a session. */
  facts(session: Session): readonly string[]
  /** "10 minutes", "gentle yoga", "floor": what its own page says. */
  kindFacts(session: Session): readonly string[]
  /** "neck and upper back" */
  regions(regions: readonly Region[]): string
}

/** What is said of a session in a few words. */
export function useSessionWords(): SessionWords {
  const { t } = useI18n()
  const { list } = usePhrases()
  const minutes = (session: Session) => t('time.minutes', session.minutes)
  const positions = (session: Session) => session.positions.map((position) => t(`position.${position}`))

  return {
    facts: (session) => [
      minutes(session),
      ...positions(session),
      ...propsBeyondPositions(session).map((prop) => t(`propShort.${prop}`)),
    ],
    kindFacts: (session) => [minutes(session), t(`kind.${session.kind}`), ...positions(session)],
    regions: (regions) => list(regions.map((region) => t(`regionIn.${region}`))),
  }
}

/** A chair that one sits on is said by the position already. */
function propsBeyondPositions({ props, positions }: Session): readonly Prop[] {
  return props.filter((prop) => !positions.some((position) => position === prop))
}
