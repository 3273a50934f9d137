import { nodeThreads } from './node-threads.js';
import { serveTies } from './serve-ties.js';

serveTies(nodeThreads()?.parentPort ?? null);
