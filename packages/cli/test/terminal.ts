import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTiewise } from '../src/index.js';

/** What a run of the command line printed, its exit code, and the files it opened. */
export interface Run {
  code: number;
  out: string;
  err: string;
  opened: string[];
}

/** Runs `tiewise` with these arguments, at noon of 2026-11-23 and without a terminal. */
export function tiewise(...args: string[]): Promise<Run> {
  return tiewiseWith(undefined, ...args);
}

/** The same where opening a file fails for this reason. */
export async function tiewiseWith(problem: string | undefined, ...args: string[]): Promise<Run> {
  const opened: string[] = [];
  const open = async (path: string) => {
    opened.push(path);
    return problem;
  };
  const printed = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const code = await runTiewise(args, { out: stream('out'), err: stream('err'), now: noon, open });
  return { code, ...printed, opened };
}

/** The same at a terminal, where Ctrl-C is pressed when it first says this. */
export async function interruptedTiewise(when: string, ...args: string[]): Promise<Run> {
  const printed = { out: '', err: '' };
  const write = (name: 'out' | 'err') => (text: string) => {
    printed[name] += text;
    if (text.includes(when)) process.emit('SIGINT');
  };
  const out = { write: write('out'), isTTY: true, columns: 80 };
  const err = { write: write('err'), isTTY: true };
  const code = await runTiewise(args, { out, err, now: noon, open: async () => undefined });
  return { code, ...printed, opened: [] };
}

function noon(): number {
  return Date.UTC(2026, 10, 23, 12);
}

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiewise-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The lines between a heading of a report and the next. */
export function partOf(report: string, title: string): string {
  const lines = report.split('\n');
  const start = lines.findIndex((line) => line.startsWith(title));
  const end = lines.findIndex((line, i) => i > start + 1 && /^─+$/.test(line));
  return start < 0 ? '' : lines.slice(start, end < 0 ? lines.length : end - 1).join('\n');
}
