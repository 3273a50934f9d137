import { GROUP, type Interaction, type InteractionColumns, InteractionLog, type Person } from '@tiewise/core';
import { FilesOfPeople } from './files-of-people.js';
import type { Import } from './import.js';
import type { LinkedinArchive, StagedFile } from './linkedin-archive.js';
import { ADVERTISEMENT } from './linkedin-messages.js';
import { LinkedinNames } from './linkedin-names.js';
import { type LinkedinOwner, linkedinOwner, type OwnerHints } from './linkedin-owner.js';
import { type LinkedinPeople, type LinkedinPerson, nameIn, OWNER } from './linkedin-people.js';
import { addToList } from './lists-by-key.js';
import { importReport } from './report-builder.js';

/** Reasons to skip a row that show once all files are read. */
const AMBIGUOUS = 'a name that two people have, and no profile page to tell them apart';
const TO_ONESELF = 'from a person to the same person';

/** The ids of the people a reference means; undefined if it is left open. */
type IdsOf = (ref: string) => readonly string[] | undefined;

/** What a LinkedIn export says, once all its files are read. */
export function linkedinImport({ files, notes }: LinkedinArchive): Import {
  const { people } = notes;
  const names = new LinkedinNames(people);
  const messages = files.filter(({ tally }) => tally.format === 'linkedin messages').map(({ log }) => log);
  const owner = linkedinOwner(notes.owner, people, names, messages);

  const interactions = new InteractionLog();
  const idsOf = finalIds(names, owner);
  const named = new FilesOfPeople();
  for (const file of files) {
    addFile(file, interactions, idsOf, people, owner);
    const isOwners = /^linkedin (?:profile|email addresses)$/.test(file.tally.format);
    for (const ref of isOwners ? [OWNER] : file.log.people) {
      for (const id of idsOf(ref) ?? []) named.note(id, file.tally.file);
    }
  }

  const known = interactions.people.indexOf(owner.person.id) !== undefined || owner.person.id !== OWNER;
  return {
    people: [...personsOf(people, interactions, idsOf, known ? owner.person : undefined)],
    interactions,
    ...(known && { me: owner.person.id, meUnseen: owner.meUnseen }),
    filesOf: named.byId(),
    report: importReport(
      files.map(({ tally }) => tally),
      known ? ownerNotes(owner, notes.owner) : [],
    ),
  };
}

const OWNER_UNKNOWN =
  'none of these files says whose LinkedIn export it is: say it with me (on the command line --me), or add Profile.csv and messages.csv';

function ownerNotes({ person }: LinkedinOwner, { me, emails }: OwnerHints): string[] {
  if (person.id === OWNER) return [OWNER_UNKNOWN];
  const unseen =
    me?.includes('@') && !emails.some((email) => email.toLowerCase() === me.trim().toLowerCase());
  return unseen && emails.length > 0
    ? [`${me} is in none of the LinkedIn files: taken for another address of their owner`]
    : [];
}

function finalIds(names: LinkedinNames, owner: LinkedinOwner): IdsOf {
  const known = new Map<string, readonly string[] | undefined>([[OWNER, [owner.person.id]]]);
  return (ref) => {
    if (!known.has(ref)) {
      const refs = names.resolve(ref);
      known.set(
        ref,
        refs?.map((one) => (one === owner.ref ? owner.person.id : one)),
      );
    }
    return known.get(ref);
  };
}

function addFile(
  { tally, log, lines, hashes, sendersHavePages }: StagedFile,
  interactions: InteractionLog,
  idsOf: IdsOf,
  people: LinkedinPeople,
  owner: LinkedinOwner,
): void {
  const ids = Array.from(log.people, idsOf);
  const strangers = ids.map((found) => sendersHavePages && isStranger(found?.[0], people, owner));
  const rows = { log, columns: log.columns(), ids };
  for (let row = 0; row < log.size; row++) {
    const found = withIds(rows, row);
    if (typeof found === 'string') tally.skip(found, lines[row]);
    else if (strangers[rows.columns.from[row]]) tally.skip(ADVERTISEMENT, lines[row]);
    else {
      found.id = `linkedin:${found.kind}:${hashes[row]}`;
      interactions.add(found);
      tally.keep();
    }
  }
}

/** The rows of a file, and the ids of the people whose references its log has numbered. */
interface NumberedRows {
  log: InteractionLog;
  columns: InteractionColumns;
  ids: readonly (readonly string[] | undefined)[];
}

function withIds({ log, columns, ids }: NumberedRows, row: number): Interaction | string {
  const from = ids[columns.from[row]]?.[0];
  const to: string[] = [];
  for (const ref of recipientsOf(columns, row)) {
    const found = ids[ref];
    if (!found) return AMBIGUOUS;
    for (const id of found) if (id !== from && !to.includes(id)) to.push(id);
  }
  if (from === undefined) return AMBIGUOUS;
  if (to.length === 0) return TO_ONESELF;

  const at = columns.at[row];
  const kind = log.kinds.id(columns.kind[row]);
  const found: Interaction = { at, from, to, kind, weight: columns.weight[row], source: 'linkedin' };
  const about = ids[log.aboutOf(row) ?? -1]?.[0];
  if (about !== undefined) found.about = about;
  return found;
}

function recipientsOf({ to, groupStart, members }: InteractionColumns, row: number): Iterable<number> {
  const recipient = to[row];
  if (recipient < GROUP) return [recipient];
  return members.subarray(groupStart[recipient - GROUP], groupStart[recipient - GROUP + 1]);
}

/** Known by nothing but a name, in a file where people have profile pages. */
function isStranger(id: string | undefined, people: LinkedinPeople, owner: LinkedinOwner): boolean {
  return (
    id !== undefined &&
    nameIn(id) !== undefined &&
    id !== owner.person.id &&
    !people.all.get(id)?.connections.size
  );
}

function* personsOf(
  people: LinkedinPeople,
  { people: used }: InteractionLog,
  idsOf: IdsOf,
  owner: Person | undefined,
): Generator<Person> {
  const found = new Map<string, LinkedinPerson[]>(owner && [[owner.id, []]]);
  for (const [ref, person] of people.all) {
    const id = idsOf(ref)?.[0];
    if (id === undefined || (used.indexOf(id) === undefined && id !== owner?.id)) continue;
    addToList(found, id, person);
  }
  for (const [id, same] of found) yield personFrom(id, same, id === owner?.id ? owner : undefined);
}

/** The name in Connections is the one to show: there it has columns of its own. */
function personFrom(id: string, parts: readonly LinkedinPerson[], owner: Person | undefined): Person {
  const connectionsFirst = [...parts].sort((a, b) => b.connections.size - a.connections.size);
  const [name, ...names] = distinct([owner?.name ?? [], ...connectionsFirst.map((part) => part.names)]);
  const emails = distinct([owner?.emails ?? [], ...connectionsFirst.map((part) => part.emails)]);
  const urls = distinct(parts.map(({ url }) => url ?? []));
  const organisations = new Map(parts.flatMap((part) => [...part.organisations]));
  return {
    id,
    ...(name !== undefined && { name }),
    ...(names.length > 0 && { names }),
    ...(emails.length > 0 && { emails }),
    ...(owner?.phones && { phones: owner.phones }),
    ...(urls.length > 0 && { urls }),
    ...(organisations.size > 0 && { organisations: [...organisations.values()] }),
  };
}

function distinct(lists: readonly (string | Iterable<string>)[]): string[] {
  return [...new Set(lists.flatMap((list) => (typeof list === 'string' ? [list] : [...list])))];
}
