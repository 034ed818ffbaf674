/**
 * Works on several things at once and yields what comes of them in the order of the things. At most `ahead` are held at
 * a time, so that a stream of any length needs no more memory than that. What a work throws is thrown when its turn
 * comes; whoever stops early closes the stream, and nothing more is taken from it.
 */
export async function* inOrder<T, R>(
  things: Iterable<T> | AsyncIterable<T>,
  ahead: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const held: Promise<R>[] = [];
  for await (const thing of things) {
    const result = work(thing);
    // It may fail long before its turn, which would count as a failure that nobody handles.
    result.catch(() => {});
    held.push(result);
    if (held.length >= ahead) yield await held.shift()!;
  }
  for (const result of held) yield await result;
}
