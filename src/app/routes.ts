import type { RouteRecordRaw } from 'vue-router'
import TodayView from '../features/today/TodayView.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** A screen of its own, without navigation: the player and what comes after it. */
    isBare?: boolean
    /** The part of the navigation to which a screen belongs. */
    part?: 'today' | 'sessions' | 'practice' | 'settings'
  }
}

const loadAfter = () => import('../features/after/AfterView.vue')

/** Today is there at once; every other screen is loaded when it is opened. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'today', component: TodayView, meta: { part: 'today' } },
  {
    path: '/sessions',
    name: 'sessions',
    component: () => import('../features/library/LibraryView.vue'),
    meta: { part: 'sessions' },
  },
  {
    path: '/sessions/:id',
    name: 'session',
    props: true,
    component: () => import('../features/session/SessionView.vue'),
    meta: { part: 'sessions' },
  },
  {
    path: '/play/:id',
    name: 'player',
    props: true,
    component: () => import('../features/player/PlayerView.vue'),
    // What comes after a session must be there even if the network is gone by then.
    beforeEnter: () => void loadAfter().catch(() => undefined),
    meta: { isBare: true },
  },
  {
    path: '/after/:practiceId?',
    name: 'after',
    props: true,
    component: loadAfter,
    meta: { isBare: true },
  },
  {
    path: '/practice',
    name: 'practice',
    component: () => import('../features/practice/PracticeView.vue'),
    meta: { part: 'practice' },
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('../features/settings/SettingsView.vue'),
    meta: { part: 'settings' },
  },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundView.vue') },
]
