/**
 * Work that leaves no turn to anything else, so that nobody could answer a signal before it is done: while it runs,
 * signals do what they do to a program that does not mind them, and end it at once.
 */
const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

export function stopAtOnce<T>(work: () => T): T {
  const listeners = SIGNALS.map((signal) => process.rawListeners(signal) as (() => void)[]);
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  try {
    return work();
  } finally {
    for (const [index, signal] of SIGNALS.entries()) for (const each of listeners[index]!) process.on(signal, each);
  }
}
