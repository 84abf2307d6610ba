import { createWebHistory } from 'vue-router'
import '../ui/styles/fonts.css'
import '../ui/styles/tokens.css'
import '../ui/styles/base.css'
import '../ui/styles/controls.css'
import '../ui/styles/chips.css'
import '../ui/styles/sliders.css'
import '../ui/styles/page.css'
import '../ui/styles/forcedColors.css'
import { createMeru } from './createMeru.ts'
import { createServices } from './createServices.ts'
import { tapGuard } from './lazyModules.ts'
import { errorLogModule, logError } from './logError.ts'
import { appUpdateKey, registerServiceWorker } from './serviceWorker.ts'
import { watchStyles } from './wholeStyles.ts'

watchStyles()

createMeru(createServices(), createWebHistory(import.meta.env.BASE_URL))
  .provide(appUpdateKey, registerServiceWorker())
  .mount('#app')

// Without either the app works all the same, and a session that starts asks for the guard again.
void tapGuard().catch((error: unknown) => logError('screen-lost', error))
void errorLogModule().then(
  (log) => log.watchErrors(),
  () => undefined,
)
