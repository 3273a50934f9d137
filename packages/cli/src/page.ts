import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Writable } from './program.js';

/** How wide a report is, and how it is coloured. */
export interface Page {
  width: number;
  colour: ReturnType<typeof pc.createColors>;
}

const NARROWEST = 40;
const WIDEST = 100;

/** A page as wide as the terminal, within reason, with colour only there; NO_COLOR is heeded. */
export function pageOf(out: Writable): Page {
  const width = Math.min(WIDEST, Math.max(NARROWEST, out.isTTY ? (out.columns ?? 80) : 80));
  return { width, colour: pc.createColors(out.isTTY === true && pc.isColorSupported) };
}

/** A heading with a line under it. */
export function heading(text: string, { colour }: Page): string {
  return `\n${colour.bold(text)}\n${colour.dim('─'.repeat(stringWidth(text)))}\n`;
}

/** Text broken at the width of the page, each line behind `indent` spaces; a path wider than that behind its slashes. */
export function paragraph(text: string, page: Page, indent = 0): string {
  const width = page.width - indent;
  const words = text.split(' ').map((word) => (stringWidth(word) > width ? inPieces(word, width) : word));
  const lines = wrapAnsi(words.join(' '), width, { trim: true, hard: true }).split('\n');
  return `${lines.map((line) => ' '.repeat(indent) + line).join('\n')}\n`;
}

/** A word with spaces where it may be broken so that no piece is wider than this, if it has such places. */
function inPieces(word: string, width: number): string {
  const pieces = [''];
  for (const part of word.match(/[^/\\_-]*[/\\_-]|[^/\\_-]+/g) ?? []) {
    const longer = `${pieces.at(-1)}${part}`;
    if (stringWidth(longer) <= width) pieces.splice(-1, 1, longer);
    else pieces.push(part);
  }
  return pieces.filter(Boolean).join(' ');
}

/** A line with one text at its left and another at its right; below one another where they do not fit. */
export function twoEnds(left: string, right: string, page: Page): string {
  if (right === '') return `${left}\n`;
  const room = page.width - stringWidth(left) - stringWidth(right);
  return room >= 2 ? `${left}${' '.repeat(room)}${right}\n` : `${left}\n  ${right}\n`;
}

/**
 * What comes from a file, made safe to print: without control characters, which could move the
 * cursor or recolour the terminal, and without marks that turn the direction of writing.
 */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
