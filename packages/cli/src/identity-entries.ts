import { type IdentitySuggestion, type MergedImport, whyMerged } from '@tiewise/importers/identity';

/** Who is who, as far as the files do not say it, and where they do. */
export interface IdentityEntries {
  /** People who may be one, best first; `decision` is an entry for the file given as `--decisions`. */
  suggestions: readonly IdentitySuggestion[];
  /** Why records of several files became one person, for each such person. */
  merged: readonly { id: string; because: readonly string[] }[];
}

export function identityEntries({ suggestions, merges }: MergedImport): IdentityEntries {
  const reasons = new Map<string, string[]>();
  for (const merge of merges) {
    const known = reasons.get(merge.person);
    if (known) known.push(whyMerged(merge));
    else reasons.set(merge.person, [whyMerged(merge)]);
  }
  const merged = [...reasons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, because]) => ({ id, because }));
  return { suggestions, merged };
}
