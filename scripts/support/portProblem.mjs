import { createServer } from 'node:net'

/**
 * Why a port of an address cannot be used, in one sentence; null if it can. A port in use is not a problem if the port was not
 * chosen explicitly.
 *
 * @param {{ host: string, port: number, isPortChosen: boolean }} options
 * @returns {Promise<string | null>}
 */
export async function portProblem({ host, port, isPortChosen }) {
  const code = await listenErrorCode(host, port)
  switch (code) {
    case null:
      return null
    case 'EADDRINUSE':
      return isPortChosen ? `Port ${port} is in use: choose another with --port, or leave --port out.` : null
    case 'EACCES':
      return `Port ${port} is not for everybody: choose one from 1024 on.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `This machine does not have the address ${host}: use one of its own, or 0.0.0.0 for all of them.`
    default:
      return `Nothing can be served on ${host}, port ${port} (${code}).`
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>}
 */
function listenErrorCode(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen({ host, port }, () => server.close(() => resolve(null)))
  })
}
