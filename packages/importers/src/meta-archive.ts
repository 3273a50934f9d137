import { type Interaction, InteractionLog, InvalidInputError } from '@tiewise/core';
import { CHAT_KINDS } from './chat-kinds.js';
import { FilesOfPeople } from './files-of-people.js';
import { foldName } from './fold-name.js';
import type { Content, Import } from './import.js';
import { jsonIn } from './json-file.js';
import { isObject, textIn } from './json-value.js';
import type { MetaOptions } from './meta.js';
import { metaFile, metaSite, profileName } from './meta-files.js';
import { listedConnections } from './meta-lists.js';
import { MetaPeople, type MetaSite } from './meta-people.js';
import { nameShown } from './meta-text.js';
import { membersOf, threadInteractions } from './meta-thread.js';
import { FileTally, importReport } from './report-builder.js';

/** The files of exports of Meta, read one after the other in any order. */
export class MetaArchive {
  readonly #options: MetaOptions;
  readonly #sites = new Map<MetaSite, SiteFiles>();

  constructor(options: MetaOptions) {
    this.#options = options;
  }

  /** @throws InvalidInputError if the file is no JSON, too large, or none that says something of ties. */
  async add(name: string, content: Content): Promise<void> {
    const value = await jsonIn(content, { ...this.#options, file: name });
    const file = metaFile(value);
    if (file === undefined) {
      throw new InvalidInputError('it says nothing of ties that is read from an export of Meta', {
        file: name,
      });
    }
    const site = metaSite(name, file, value);
    const files = this.#sites.get(site) ?? new SiteFiles(site, this.#options);
    this.#sites.set(site, files);
    files.add(name, file, value);
  }

  /** One for each site. */
  imports(): Import[] {
    return Array.from(this.#sites.values(), (files) => files.result());
  }
}

/** The part of the threads that whose export it is must be in. */
const MOST = 0.8;

/** The files of one site. */
class SiteFiles {
  readonly #site: MetaSite;
  readonly #me: string | undefined;
  readonly #maxGroup: number;
  readonly #people: MetaPeople;
  readonly #log = new InteractionLog();
  readonly #tallies: FileTally[] = [];
  readonly #files = new FilesOfPeople();
  /** Who is in each thread: whose export it is, is in nearly all. */
  readonly #threads = new Map<string, Set<string>>();
  #profile: string | undefined;

  constructor(site: MetaSite, { me, maxGroup = 50 }: MetaOptions) {
    this.#site = site;
    this.#me = me;
    this.#maxGroup = maxGroup;
    this.#people = new MetaPeople(site);
  }

  add(name: string, file: NonNullable<ReturnType<typeof metaFile>>, value: unknown): void {
    const tally = new FileTally(name, `${this.#site} ${file === 'thread' ? 'messages' : file}`);
    this.#tallies.push(tally);
    const reading = { site: this.#site, people: this.#people, tally, maxGroup: this.#maxGroup };
    if (file === 'profile') this.#addProfile(value, tally);
    else if (file !== 'thread') {
      for (const connection of listedConnections(value, file, this.#owner, reading))
        this.#keep(connection, name);
    } else if (isObject(value)) {
      for (const interaction of threadInteractions(value, reading)) this.#keep(interaction, name);
      const thread = textIn(value, 'thread_path') ?? textIn(value, 'threadName') ?? name;
      const members = this.#threads.get(thread) ?? new Set();
      for (const member of membersOf(value, this.#people)) members.add(member);
      this.#threads.set(thread, members);
    }
  }

  #keep(interaction: Interaction, file: string): void {
    this.#log.add(interaction);
    this.#files.noteAll(interaction, file);
  }

  #addProfile(value: unknown, tally: FileTally): void {
    const name = nameShown(profileName(value));
    const id = name === undefined ? undefined : this.#people.named(name);
    if (id === undefined) tally.skip('no name');
    else {
      tally.keep();
      this.#files.note(id, tally.file);
    }
    this.#profile ??= id;
  }

  /** Stands for whose export it is, until that is known. */
  get #owner(): string {
    return `${this.#site}-owner`;
  }

  result(): Import {
    const me = this.#ownerId();
    const interactions = new InteractionLog();
    const idOf = (id: string) => (id === this.#owner ? (me ?? id) : id);
    interactions.append(this.#log, idOf);
    const isUsed = interactions.people.indexOf(this.#owner) !== undefined;
    return {
      people: this.#people.list(isUsed ? this.#owner : undefined),
      interactions,
      ...(me !== undefined ? { me } : isUsed && { me: this.#owner }),
      filesOf: this.#files.byId(idOf),
      kinds: CHAT_KINDS,
      report: importReport(this.#tallies, me === undefined ? [this.#ownerUnknown] : []),
    };
  }

  get #ownerUnknown(): string {
    return `none of these files says whose ${this.#site} export it is: say your name as it stands there with me (on the command line --me)`;
  }

  /** Said by the profile; else the one declared by name; else the one who is in most threads. */
  #ownerId(): string | undefined {
    if (this.#profile !== undefined) return this.#profile;
    const people = this.#people.list(undefined);
    const folded = this.#me === undefined ? undefined : foldName(this.#me);
    const declared = people.filter(({ id, name = '', names = [] }) => {
      return id === this.#me || [name, ...names].some((own) => foldName(own) === folded);
    });
    return declared.length === 1 ? declared[0]?.id : this.#inMostThreads();
  }

  /** Some are missing where they have left a group. */
  #inMostThreads(): string | undefined {
    const counts = new Map<string, number>();
    for (const id of [...this.#threads.values()].flatMap((members) => [...members])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const [first, second] = [...counts].sort(([, m], [, n]) => n - m);
    if (!first || first[1] < Math.max(2, this.#threads.size * MOST) || first[1] === second?.[1])
      return undefined;
    return first[0];
  }
}
