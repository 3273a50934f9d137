import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chunksOf } from '../columns.mjs';
import { AS_OF, KINDS, TIE_COLUMNS } from '../definition.mjs';

/** DuckDB from an in-memory table of the same columns to a table of ties. `module` is where its package is installed. */
export async function prepare({ folder, scratch, module, threads }) {
  const duckdb = createRequire(path.join(module, 'package.json'))('@duckdb/node-api');
  const settings = { threads: String(threads), temp_directory: path.join(scratch, 'duckdb') };
  const database = await duckdb.DuckDBInstance.create(':memory:', settings);
  const connection = await database.connect();
  await createKinds(connection);
  await createLog(connection, duckdb, folder);

  const text = readFileSync(path.join(import.meta.dirname, 'ties.sql'), 'utf8');
  return {
    compute: () => connection.run(text.replaceAll(':as_of', String(AS_OF))),
    columnsOf: () => columnsOf(connection),
  };
}

async function createKinds(connection) {
  const rows = KINDS.map(({ weight, mutual }, kind) => `(${kind}, ${weight}, ${mutual})`);
  await connection.run('CREATE TABLE kinds (kind UTINYINT, weight DOUBLE, mutual BOOLEAN)');
  await connection.run(`INSERT INTO kinds VALUES ${rows.join(', ')}`);
}

async function createLog(connection, duckdb, folder) {
  const { BIGINT, DOUBLE, UINTEGER, UTINYINT } = duckdb;
  await connection.run(
    'CREATE TABLE log (time BIGINT, source UINTEGER, target UINTEGER, kind UTINYINT, weight DOUBLE)',
  );
  const appender = await connection.createAppender('log');
  const block = duckdb.DuckDBDataChunk.create([BIGINT, UINTEGER, UINTEGER, UTINYINT, DOUBLE]);
  const step = 2048;
  for (const { size, at, from, to, kind, weight } of chunksOf(folder)) {
    for (let begin = 0; begin < size; begin += step) {
      const part = (column) => Array.from(column.subarray(begin, Math.min(size, begin + step)));
      block.setColumns([part(at).map(BigInt), part(from), part(to), part(kind), part(weight)]);
      appender.appendDataChunk(block);
    }
  }
  appender.closeSync();
}

async function columnsOf(connection) {
  const reader = await connection.runAndReadAll('SELECT * FROM ties');
  const all = reader.getColumns();
  return Object.fromEntries(TIE_COLUMNS.map((name, i) => [name, Float64Array.from(all[i], Number)]));
}
