/** What went wrong, as a word that code can switch on. */
export type TiewiseErrorCode =
  | 'invalid-input'
  | 'not-converged'
  | 'unknown-kind'
  | 'unknown-person'
  | 'unreadable-file'
  | 'unsafe-archive'
  | 'worker-failed';

/** Every error Tiewise throws on its own account, but for wrong calls (`TypeError`, `RangeError`). */
export class TiewiseError extends Error {
  override readonly name: string = 'TiewiseError';
  readonly code: TiewiseErrorCode;

  constructor(code: TiewiseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Where in which file something could not be read. Lines count from 1. */
export interface Place {
  file?: string | undefined;
  line?: number | undefined;
}

/** Input that does not have the shape it must have, with the file, line and reason where they are known. */
export class InvalidInputError extends TiewiseError {
  override readonly name = 'InvalidInputError';
  readonly reason: string;
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(reason: string, { file, line }: Place = {}, code: TiewiseErrorCode = 'invalid-input') {
    super(code, [placeText(file, line), reason].filter(Boolean).join(': '));
    this.reason = reason;
    this.file = file;
    this.line = line;
  }
}

function placeText(file: string | undefined, line: number | undefined): string {
  if (line === undefined) return file ?? '';
  return file === undefined ? `line ${line}` : `${file}, line ${line}`;
}
