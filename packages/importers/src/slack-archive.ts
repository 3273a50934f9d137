import { InteractionLog, InvalidInputError } from '@tiewise/core';
import { CHAT_KINDS } from './chat-kinds.js';
import { contactNamed } from './contacts.js';
import type { Content, Import } from './import.js';
import { jsonIn } from './json-file.js';
import { FileTally, importReport } from './report-builder.js';
import type { SlackOptions } from './slack.js';
import { slackFile, slackPlace } from './slack-files.js';
import { addSettled } from './slack-import.js';
import { SlackReaders } from './slack-readers.js';
import { SlackWorkspace } from './slack-workspace.js';

/** The files of Slack exports, read one after the other in any order. */
export class SlackArchive {
  readonly #options: SlackOptions;
  /** By the folder or archive an export lies in. */
  readonly #workspaces = new Map<string, SlackWorkspace>();
  readonly #tallies = new Map<string, FileTally>();

  constructor(options: SlackOptions) {
    this.#options = options;
  }

  /** @throws InvalidInputError if the file is no JSON, too large, or none that says something of ties. */
  async add(name: string, content: Content): Promise<void> {
    const file = slackFile(name);
    const list = file && (await jsonIn(content, { ...this.#options, file: name }));
    if (file === undefined || !Array.isArray(list)) {
      throw new InvalidInputError('it says nothing of ties that is read from a Slack export', { file: name });
    }
    const { root, folder } = slackPlace(name, file);
    const workspace = this.#workspaces.get(root) ?? new SlackWorkspace();
    this.#workspaces.set(root, workspace);
    if (file === 'day') {
      const tally = this.#tally(name.slice(0, Math.max(0, name.lastIndexOf('/'))) || name, 'slack messages');
      workspace.addDay(list, { tally, folder, file: name });
    } else {
      const tally = this.#tally(name, `slack ${file}`);
      if (file === 'users') workspace.addUsers(list, tally);
      else workspace.addChannels(list, file, folder, tally);
    }
  }

  /** The days of a channel are counted as one. */
  #tally(file: string, format: string): FileTally {
    const tally = this.#tallies.get(file) ?? new FileTally(file, format);
    this.#tallies.set(file, tally);
    return tally;
  }

  /** What the files say, with those that could not be read. */
  result(unread: readonly FileTally[] = []): Import {
    const { me, maxGroup = 50 } = this.#options;
    const interactions = new InteractionLog();
    const workspaces = [...this.#workspaces.values()];
    const people = new Map(
      workspaces.flatMap((workspace) => {
        addSettled(workspace, new SlackReaders(workspace, maxGroup), interactions);
        return workspace.people.list().map((person) => [person.id, person] as const);
      }),
    );
    const sorted = [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const owner = contactNamed(sorted, me);
    return {
      people: sorted,
      interactions,
      ...(owner !== undefined && { me: owner }),
      filesOf: new Map(
        workspaces.flatMap(({ people: all }) => [...all.files.byId((id) => all.personId(id))]),
      ),
      kinds: CHAT_KINDS,
      report: importReport([...this.#tallies.values(), ...unread]),
    };
  }

  get isEmpty(): boolean {
    return this.#workspaces.size === 0;
  }
}
