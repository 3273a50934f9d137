import type { Interaction, Ties } from '@tiewise/core';
import { personWithId } from '@tiewise/metrics';
import { dateOf } from './dates.js';
import { type PersonEntry, personEntry } from './person-entry.js';

/** An interaction a statement rests on. */
export interface EvidenceEntry {
  date: string | null;
  kind: string;
  from: PersonEntry;
  to: PersonEntry[];
  /** Where it was read. */
  source: string | null;
  id: string | null;
}

export function evidenceEntry(ties: Ties, interaction: Interaction): EvidenceEntry {
  const entry = (id: string) => personEntry(personWithId(ties, id));
  return {
    date: dateOf(interaction.at),
    kind: interaction.kind,
    from: entry(interaction.from),
    to: interaction.to.map(entry),
    source: interaction.source ?? null,
    id: interaction.id ?? null,
  };
}

/** The first and the latest contacts: enough to find the rest in the files. */
export function shortEvidence(ties: Ties, evidence: readonly Interaction[], latest = 2): EvidenceEntry[] {
  const contacts = evidence.filter(({ kind }) => ties.kinds.get(kind)?.contact !== false);
  const shown =
    contacts.length <= latest + 1 ? contacts : [...contacts.slice(0, 1), ...contacts.slice(-latest)];
  return shown.map((interaction) => evidenceEntry(ties, interaction));
}
