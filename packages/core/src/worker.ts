export { serveTies, type TiesPort } from './serve-ties.js';
export {
  type TiesInWorkersOptions,
  type TiesProgress,
  tiesInWorkers,
} from './ties-in-workers.js';
export type { TiesWorker } from './worker-line.js';
