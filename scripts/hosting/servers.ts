/** Starts nginx and Caddy, as packaged by Debian, on loopback with the configs in docs/hosting. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProgram } from '../support/findProgram.ts'
import { root } from '../support/project.mjs'

/** A build and the path under which it is served. */
export interface Site {
  readonly base: '/' | '/meru/'
  /** The document root of the server: the build itself or the folder that contains it. */
  readonly folder: string
}

interface RunningServer {
  readonly url: string
  readonly close: () => Promise<void>
}

export interface WebServer {
  readonly name: string
  /** One sentence that says what is not installed and how to install it; null if it is installed. */
  readonly missingMessage: () => string | null
  /** Serves a site; the server writes its own files to the scratch folder. */
  readonly start: (site: Site, scratch: string) => Promise<RunningServer>
}

const nginxProgram = () => findProgram('nginx', '/usr/sbin/nginx')
const caddyProgram = () => findProgram('caddy')

const nginx: WebServer = {
  name: 'nginx',
  missingMessage: () => (nginxProgram() ? null : 'nginx is not there: apt-get install nginx-light.'),
  async start(site, scratch) {
    const port = await freePort()
    const config = await configOf('nginx.conf', site, {
      'listen 80;': `listen 127.0.0.1:${port};`,
      'listen [::]:80;': '',
      'root /var/www/meru;': `root ${site.folder};`,
      ...(site.base === '/' ? {} : { '~text/html /index.html;': `~text/html ${site.base}index.html;` }),
    })
    await writeFile(join(scratch, 'meru.conf'), config)
    await writeFile(join(scratch, 'main.conf'), mainConfig(scratch))
    const args = ['-p', scratch, '-c', join(scratch, 'main.conf'), '-e', join(scratch, 'error.log')]
    return startServer(nginxProgram() ?? '', args, { port, base: site.base, scratch })
  },
}

/** A single unprivileged process that writes only to its scratch folder. */
const mainConfig = (scratch: string) => `
daemon off;
master_process off;
pid ${scratch}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${scratch}/${kind};`).join('\n  ')}
  include ${scratch}/meru.conf;
}
`

const caddy: WebServer = {
  name: 'Caddy',
  missingMessage: () => (caddyProgram() ? null : 'Caddy is not there: apt-get install caddy.'),
  async start(site, scratch) {
    const port = await freePort()
    const config = await configOf('Caddyfile', site, {
      'meru.example.org {': `http://127.0.0.1:${port} {`,
      'root * /var/www/meru': `root * ${site.folder}`,
      ...(site.base === '/' ? {} : { 'rewrite @page /index.html': `rewrite @page ${site.base}index.html` }),
    })
    await writeFile(join(scratch, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`)
    const args = ['run', '--config', join(scratch, 'Caddyfile'), '--adapter', 'caddyfile']
    return startServer(caddyProgram() ?? '', args, { port, base: site.base, scratch })
  },
}

export const webServers: readonly WebServer[] = [nginx, caddy]

/** The documented config with some lines replaced for this machine; throws if the document lacks one of them. */
async function configOf(file: string, { base }: Site, lines: Readonly<Record<string, string>>): Promise<string> {
  let config = await readFile(join(root, 'docs/hosting', file), 'utf8')
  for (const [line, replacement] of Object.entries(lines)) {
    if (!config.includes(line)) throw new Error(`docs/hosting/${file} does not have “${line}” for ${base}`)
    config = config.replace(line, replacement)
  }
  return config
}

interface ServerOptions {
  readonly port: number
  readonly base: string
  readonly scratch: string
}

async function startServer(
  program: string,
  args: readonly string[],
  { port, base, scratch }: ServerOptions,
): Promise<RunningServer> {
  await mkdir(scratch, { recursive: true })
  const env = { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch }
  const server = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const url = `http://127.0.0.1:${port}${base}`
  const close = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill('SIGTERM')
    await exited
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`${program} ended: ${output}`)
    if (await isAnswering(url)) return { url, close }
    await wait(100)
  }
  await close()
  throw new Error(`${program} does not answer: ${output}`)
}

const isAnswering = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}
