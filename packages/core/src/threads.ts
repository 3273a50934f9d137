export { gatherEvidence } from './gather-evidence.js';
export { closeThreads } from './thread-pool.js';
export { type TiesInThreadsOptions, threadsFor, tiesInThreads } from './ties-in-threads.js';
export type { TiesProgress } from './ties-in-workers.js';
