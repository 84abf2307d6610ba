import type { RouteRecordRaw } from 'vue-router'
import { lazyImport } from '../core/lazyImport.ts'
import TodayView from '../features/today/TodayView.vue'
import {
  afterModule,
  libraryModule,
  notFoundModule,
  playerModule,
  practiceModule,
  sessionModule,
  settingsModule,
} from './lazyModules.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** A screen of its own, without navigation: the player and what comes after it. */
    hidesNav?: boolean
    /** The item of the navigation that is marked while the screen is open. */
    navItem?: 'today' | 'library' | 'practice' | 'settings'
  }
}

/** Not in the app that is built: the condition is false there, and the bundler takes the branch away with its file. */
const workbenchRoutes: readonly RouteRecordRaw[] = import.meta.env.DEV
  ? [
      {
        path: '/workbench',
        name: 'workbench',
        component: lazyImport(() => import('../workbench/WorkbenchView.vue')),
        meta: { hidesNav: true },
      },
    ]
  : []

/** Today is there at once; every other screen is loaded when it is opened. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'today', component: TodayView, meta: { navItem: 'today' } },
  {
    path: '/sessions',
    name: 'library',
    component: libraryModule,
    meta: { navItem: 'library' },
  },
  {
    path: '/sessions/:id',
    name: 'session',
    props: true,
    component: sessionModule,
    meta: { navItem: 'library' },
  },
  {
    path: '/play/:id',
    name: 'player',
    props: true,
    component: playerModule,
    // What comes after a session must be there even if the network is gone by then; if it fails, it is asked for again there.
    beforeEnter: () => void afterModule().catch(() => undefined),
    meta: { hidesNav: true },
  },
  {
    path: '/after/:practiceId?',
    name: 'after',
    props: true,
    component: afterModule,
    meta: { hidesNav: true },
  },
  {
    path: '/practice',
    name: 'practice',
    component: practiceModule,
    meta: { navItem: 'practice' },
  },
  {
    path: '/settings',
    name: 'settings',
    component: settingsModule,
    meta: { navItem: 'settings' },
  },
  ...workbenchRoutes,
  { path: '/:rest(.*)*', name: 'not-found', component: notFoundModule },
]
