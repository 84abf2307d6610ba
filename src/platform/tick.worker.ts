/** Ticks once a second, also while the timers of a hidden page sleep: those of a worker do not (timing reference §2.3). */
setInterval(() => postMessage(null), 1000)
