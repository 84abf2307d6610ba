import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import { createRouter, type RouterHistory } from 'vue-router'
import { servicesKey, type Services } from '../features/services.ts'
import { createWords } from '../i18n/createWords.ts'
import MeruApp from './App.vue'
import { routes } from './routes.ts'

/** The app with its services and an address bar, ready to be mounted. */
export function createMeru(services: Services, history: RouterHistory): App {
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (_to, _from, savedPosition) => savedPosition ?? { top: 0 },
  })
  return createApp(MeruApp).provide(servicesKey, services).use(createPinia()).use(createWords()).use(router)
}
