import { readExports } from '../../src/read-exports.js';

export interface TextFile {
  name: string;
  /** The bytes of the file, in base64. */
  bytes: string;
}

/** All that is read of some files, as plain data. */
export async function answerOf(files: readonly TextFile[]) {
  const { people, interactions, report, me } = await readExports(
    files.map(({ name, bytes }) => ({ name, content: bytesOf(bytes) })),
    { me: 'mira@example.org', asOf: '2026-11-23', region: 'GB' },
  );
  return { people: [...people], interactions: [...interactions], report, me: me ?? null };
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
