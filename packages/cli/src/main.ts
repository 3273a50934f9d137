#!/usr/bin/env node
import { openFile } from './open-file.js';
import { runTiewise } from './program.js';

/** Who reads the report may stop reading, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runTiewise(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  now: () => Date.now(),
  open: openFile,
});
