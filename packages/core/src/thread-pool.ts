import { nodeThreads, type Thread } from './node-threads.js';

interface Place {
  thread: Thread;
  /** Calls in flight on it. */
  uses: number;
}

/** Threads that are kept, and used again; those that ended are no longer among them. */
const places: Place[] = [];

/**
 * Lends this many threads for as long as the work takes, and makes those that are missing. A thread keeps
 * the program from ending only while it is lent.
 */
export async function withThreads<T>(count: number, work: (threads: Thread[]) => Promise<T>): Promise<T> {
  while (places.length < count) places.push(newPlace());
  const lent = places.slice(0, count);
  for (const place of lent) if (place.uses++ === 0) place.thread.ref();
  try {
    return await work(lent.map(({ thread }) => thread));
  } finally {
    for (const place of lent) if (--place.uses === 0) place.thread.unref();
  }
}

function newPlace(): Place {
  const threads = nodeThreads();
  if (!threads) throw new TypeError('tiesInThreads: there are no threads outside of Node');

  const thread = new threads.Worker(new URL('./thread.js', import.meta.url));
  const place = { thread, uses: 0 };
  const gone = () => {
    if (places.includes(place)) places.splice(places.indexOf(place), 1);
  };
  thread.on('error', gone);
  thread.on('exit', gone);
  thread.unref();
  return place;
}

/**
 * Ends all threads that `tiesInThreads` has made; calls in flight reject, and later ones make new ones.
 * There is no need to: threads that do nothing do not keep a program from ending.
 */
export async function closeThreads(): Promise<void> {
  await Promise.all(places.splice(0).map(({ thread }) => thread.terminate()));
}
