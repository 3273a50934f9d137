import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Some tools colour what they write even into a file. */
const plainUnlessTerminal = process.stdout.isTTY || process.env.FORCE_COLOR ? {} : { NO_COLOR: '1' };

/** What a failed step has to say, without a stack trace. */
export class StepFailure extends Error {}

/** Prints one line, the title and how long the work took; gives what the work gave. */
export async function step(title, work) {
  const begin = performance.now();
  process.stdout.write(`${title} ... `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(begin)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw withTitle(title, error);
  }
}

/** A step that writes its own output as it goes. */
export function loudStep(title, command, args, { env = process.env } = {}) {
  const begin = performance.now();
  process.stdout.write(`${title} ...\n`);
  const options = { cwd: root, stdio: 'inherit', env: { ...plainUnlessTerminal, ...env } };
  const { status, signal } = spawnSync(command, args, options);
  if (status !== 0) throw withTitle(title, new StepFailure(`ended with ${signal ?? `exit code ${status}`}`));
  process.stdout.write(`${title} done, ${seconds(begin)}\n`);
}

/** Runs a command in silence and returns what it wrote; on failure all of it is in the error. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (done.error) throw new StepFailure(`${command}: ${done.error.message}`);
  if (done.status !== 0) {
    const output = `${done.stdout}${done.stderr}`.trim();
    throw new StepFailure(`${output}\n${command} ${args.join(' ')} ended with exit code ${done.status}`);
  }
  return done.stdout;
}

/** Runs a main function; a failed step ends the process with its message and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${error instanceof StepFailure ? error.message : error.stack}`);
    process.exitCode = 1;
  }
}

function withTitle(title, error) {
  if (!(error instanceof StepFailure)) return error;
  return new StepFailure(`${error.message}\n\nFAILED at: ${title}`);
}

function seconds(begin) {
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`;
}
