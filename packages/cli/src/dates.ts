/** The UTC day of a moment, as `2024-06-01`; null where it is unknown. */
export function dateOf(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString().slice(0, 10);
}
