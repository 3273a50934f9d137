import { resolve } from 'node:path';
import type { Network } from '@tiewise/core';
import type { HtmlOptions, Names } from '@tiewise/visualiser';
import { ExitError } from './exit-error.js';
import type { Terminal } from './program.js';
import { untilStopped } from './until-stopped.js';
import { writeTo } from './write-to.js';

/** What was asked for about the page to look at. */
export interface PageWishes {
  html?: string;
  open?: boolean;
  names?: Names;
}

/** What may stand for people in a page. */
export const NAMES: readonly Names[] = ['names', 'initials', 'none'];

/** @throws ExitError if something is asked of a page that is not. */
export function checkPage({ html, open, names }: PageWishes): void {
  if (html !== undefined) return;
  const option = open ? '--open' : names === undefined ? undefined : '--names';
  if (option) throw new ExitError(2, `tiewise: ${option} needs a page to be written. Add --html FILE.`);
}

/**
 * The network at a moment as a page.
 *
 * @throws ExitError if it was stopped.
 */
export async function htmlOf(
  network: Network,
  { asOf, names, reconnect }: Pick<HtmlOptions, 'asOf' | 'names' | 'reconnect'>,
  { err }: Terminal,
): Promise<string> {
  try {
    return await untilStopped(async (signal) => {
      if (err.isTTY) err.write('Drawing the page');
      const { toHtml } = await import('@tiewise/visualiser');
      return toHtml(network, { asOf, names, reconnect, signal });
    });
  } finally {
    if (err.isTTY) err.write('\r\u001b[2K');
  }
}

/**
 * Writes the page, says where, and opens it if asked to; a browser that does not start is no failure.
 *
 * @throws ExitError if it cannot be written.
 */
export async function writePage(
  { html, open, names }: PageWishes,
  page: string,
  terminal: Terminal,
): Promise<void> {
  if (html === undefined) return;
  await writeTo(html, () => page);
  terminal.out.write(`\nTo look at, move through time and search: ${html}\n`);
  if (names !== 'none') terminal.out.write(`${WHO_SEES} mind whom you give it to.\n`);
  const problem = open ? await terminal.open(resolve(html)) : undefined;
  if (problem !== undefined) terminal.err.write(`tiewise: ${problem} Open ${html} in a browser yourself.\n`);
}

const WHO_SEES = 'The page asks for nothing from anywhere, and holds who your people are:';
