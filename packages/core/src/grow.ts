type Column = Float64Array | Uint32Array | Uint8Array;

/** The column itself if it holds `size` rows, else a copy with half as much room again. */
export function grow<T extends Column>(column: T, size: number): T {
  if (size <= column.length) return column;

  const roomy = Math.max(size, 64, Math.ceil(column.length * 1.5));
  const grown = new (column.constructor as new (length: number) => T)(roomy);
  grown.set(column);
  return grown;
}
