import type { CsvRow } from './csv.js';

/** The files of a LinkedIn export that say something about ties. */
export type LinkedinFile =
  | 'connections'
  | 'messages'
  | 'invitations'
  | 'recommendations given'
  | 'recommendations received'
  | 'endorsements given'
  | 'endorsements received'
  | 'profile'
  | 'email addresses';

interface FileShape {
  file: LinkedinFile;
  /** How its name begins, in lower case and letters only. */
  name: string;
  /** The columns it cannot be read without. */
  needs: readonly string[];
}

const RECOMMENDATION = ['first name', 'last name', 'text', 'creation date'];

const SHAPES: readonly FileShape[] = [
  { file: 'connections', name: 'connections', needs: ['first name', 'last name', 'connected on'] },
  { file: 'messages', name: 'messages', needs: ['from', 'to', 'date', 'conversation id'] },
  { file: 'invitations', name: 'invitations', needs: ['from', 'to', 'sent at', 'direction'] },
  { file: 'recommendations given', name: 'recommendationsgiven', needs: RECOMMENDATION },
  { file: 'recommendations received', name: 'recommendationsreceived', needs: RECOMMENDATION },
  {
    file: 'endorsements given',
    name: 'endorsementgiven',
    needs: ['endorsement date', 'endorsee first name', 'endorsee last name'],
  },
  {
    file: 'endorsements received',
    name: 'endorsementreceived',
    needs: ['endorsement date', 'endorser first name', 'endorser last name'],
  },
  { file: 'profile', name: 'profile', needs: ['first name', 'last name', 'headline'] },
  { file: 'email addresses', name: 'emailaddresses', needs: ['email address', 'confirmed', 'primary'] },
];

/** The columns of a LinkedIn file, by the name in its header, in lower case. */
export interface LinkedinColumns {
  file: LinkedinFile;
  columns: ReadonlyMap<string, number>;
  /** Cells a row must have to hold everything needed. */
  cells: number;
}

/**
 * Which LinkedIn file this is, told by the cells of its header; by its name only where the header
 * is the same, as for recommendations given and received. Undefined if the row is no such header.
 */
export function linkedinColumns(name: string, cells: readonly string[]): LinkedinColumns | undefined {
  const columns = new Map(cells.map((cell, i) => [cell.trim().toLowerCase(), i]));
  const fitting = SHAPES.filter(({ needs }) => needs.every((column) => columns.has(column)));
  const shape = fitting.length === 1 ? fitting[0] : fitting.find((each) => hasName(name, each));
  if (!shape) return undefined;

  return {
    file: shape.file,
    columns,
    cells: Math.max(...shape.needs.map((column) => columns.get(column) ?? 0)) + 1,
  };
}

/** Whether a file has the name of a LinkedIn file that is read, in any folder and spelling. */
export function isLinkedinName(name: string): boolean {
  return SHAPES.some((shape) => hasName(name, shape));
}

function hasName(path: string, shape: FileShape): boolean {
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  if (!base.endsWith('.csv')) return false;
  const letters = base.slice(0, -'.csv'.length).replace(/[^a-z]/g, '');
  const plain = letters.replace('endorsements', 'endorsement').replace(/info$/, '');
  return plain === shape.name;
}

/** One row of a LinkedIn file, its cells found by the name of their column. */
export class LinkedinRow {
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor({ columns }: LinkedinColumns, { cells, line }: CsvRow) {
    this.line = line;
    this.#cells = cells;
    this.#columns = columns;
  }

  /** The trimmed text in a column; empty if the file has no such column. */
  text(column: string): string {
    const i = this.#columns.get(column);
    return i === undefined ? '' : (this.#cells[i]?.trim() ?? '');
  }

  has(column: string): boolean {
    return this.#columns.has(column);
  }
}
