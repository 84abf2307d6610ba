/** WebKitGTK, a near relative of Safari, driven by selenium-webdriver on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { installPackages } from '../../scripts/audio/installPackages.ts'
import type { Engine, EnginePage } from './engine.ts'
import { findProgram } from '../../scripts/support/findProgram.ts'
import { stop } from './nullSink.ts'

const driver = () => findProgram('WebKitWebDriver')
const browser = () =>
  findProgram(...['4.1', '4.0'].map((api) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${api}/MiniBrowser`), 'MiniBrowser')

const GET =
  'apt-get install webkit2gtk-driver xvfb gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-libav gstreamer1.0-pulseaudio'

export const webkit: Engine = {
  name: 'WebKitGTK',
  missing: () => (driver() && browser() && findProgram('Xvfb') ? null : `WebKitGTK is not there: ${GET}.`),
  async start(pulseServer) {
    await installPackages({ tool: 'the journey in WebKit', folder: 'tests/engines', sign: 'selenium-webdriver' })
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const port = await freePort()
    const server = spawn(driver() ?? '', [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, ...quietly, DISPLAY: `:${await displayOf(screen)}`, PULSE_SERVER: pulseServer },
      stdio: 'ignore',
    })
    const stopAll = () => Promise.all([stop(server), stop(screen)])
    try {
      const { version, page } = await connect(`http://127.0.0.1:${port}`)
      return { version, page: { ...page, close: () => page.close().finally(stopAll) } }
    } catch (error) {
      await stopAll()
      throw error
    }
  },
}

/** As root and without a graphics card. */
const quietly = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  GDK_BACKEND: 'x11',
}

async function connect(url: string): Promise<{ readonly version: string; readonly page: EnginePage }> {
  const { Builder, Capabilities, Key } = await import('selenium-webdriver')
  const wanted = new Capabilities()
    .set('browserName', 'MiniBrowser')
    .set('webkitgtk:browserOptions', { binary: browser(), args: ['--automation'] })
  await answers(url)
  const page = await new Builder().usingServer(url).withCapabilities(wanted).build()
  await page.manage().setTimeouts({ script: 60_000, pageLoad: 30_000 })
  const elementOf = (expression: string) =>
    page.executeScript<{ click(): Promise<void>; sendKeys(...keys: string[]): Promise<void> }>(`return ${expression}`)
  return {
    version: String((await page.getCapabilities()).get('browserVersion')),
    page: {
      open: (url) => page.get(url),
      reload: () => page.navigate().refresh(),
      async evaluate(expression) {
        const { value, error } = await page.executeAsyncScript<{ value?: unknown; error?: string }>(
          `const done = arguments[0]
           const evaluate = async () => (${expression})
           evaluate().then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        )
        if (error !== undefined) throw new Error(error)
        return value
      },
      tap: async (element) => (await elementOf(element)).click(),
      press: async (element, key) => (await elementOf(element)).sendKeys({ ArrowRight: Key.ARROW_RIGHT }[key]),
      screenshot: async () => Buffer.from(await page.takeScreenshot(), 'base64'),
      close: () => page.quit(),
    },
  }
}

async function displayOf(screen: ChildProcess): Promise<string> {
  const told = screen.stdio[3]
  if (!told || !('on' in told)) throw new Error('The screen does not say its number')
  const [number] = (await once(told, 'data')) as [Buffer]
  return number.toString().trim()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await wait(100)
  }
  throw new Error('WebKitWebDriver does not answer')
}
