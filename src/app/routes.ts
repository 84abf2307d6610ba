import type { RouteRecordRaw } from 'vue-router'
import TodayView from '../features/today/TodayView.vue'
import { afterPart, libraryPart, notFoundPart, playerPart, practicePart, sessionPart, settingsPart } from './parts.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** A screen of its own, without navigation: the player and what comes after it. */
    isBare?: boolean
    /** The part of the navigation to which a screen belongs. */
    part?: 'today' | 'sessions' | 'practice' | 'settings'
  }
}

/** Today is there at once; every other screen is loaded when it is opened. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'today', component: TodayView, meta: { part: 'today' } },
  {
    path: '/sessions',
    name: 'sessions',
    component: libraryPart,
    meta: { part: 'sessions' },
  },
  {
    path: '/sessions/:id',
    name: 'session',
    props: true,
    component: sessionPart,
    meta: { part: 'sessions' },
  },
  {
    path: '/play/:id',
    name: 'player',
    props: true,
    component: playerPart,
    // What comes after a session must be there even if the network is gone by then.
    beforeEnter: () => void afterPart().catch(() => undefined),
    meta: { isBare: true },
  },
  {
    path: '/after/:practiceId?',
    name: 'after',
    props: true,
    component: afterPart,
    meta: { isBare: true },
  },
  {
    path: '/practice',
    name: 'practice',
    component: practicePart,
    meta: { part: 'practice' },
  },
  {
    path: '/settings',
    name: 'settings',
    component: settingsPart,
    meta: { part: 'settings' },
  },
  { path: '/:rest(.*)*', name: 'not-found', component: notFoundPart },
]
