/**
 * How the page and its drawing workers talk: the page sends commands, the worker sends events back. Each worker declares both as types;
 * a command that expects an answer carries an id, which the event repeats.
 */

/** The page's end of a worker. */
export interface WorkerConnection<Command> {
  readonly send: (command: Command, transfer?: Transferable[]) => void
  /** Stops the worker at once and releases what it holds. */
  readonly stop: () => void
}

interface WorkerListeners<Event> {
  readonly onEvent: (event: Event) => void
  /** The worker could not be loaded, or threw: commands without an answer will not get one. */
  readonly onFailure?: () => void
}

/** Connects to a worker that has just been started. */
export function connectWorker<Command, Event>(
  worker: Worker,
  { onEvent, onFailure }: WorkerListeners<Event>,
): WorkerConnection<Command> {
  worker.addEventListener('message', ({ data }: MessageEvent<Event>) => onEvent(data))
  if (onFailure) worker.addEventListener('error', onFailure)
  return {
    send: (command, transfer = []) => worker.postMessage(command, transfer),
    stop: () => worker.terminate(),
  }
}

/** In a worker: calls `handle` with every command. Returns the function that sends an event to the page. */
export function serveCommands<Command, Event>(handle: (command: Command) => void): (event: Event) => void {
  addEventListener('message', ({ data }: MessageEvent<Command>) => handle(data))
  return (event) => postMessage(event)
}
