#!/usr/bin/env node
import { runTiewise } from './program.js';

process.exitCode = await runTiewise(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  now: () => Date.now(),
});
