import type { Interaction } from '@tiewise/core';
import { slackTs } from './slack-message.js';
import { FOLDER, type SlackChannel, type SlackWorkspace, THREAD } from './slack-workspace.js';

/** Chats whose list is not among the files: two have the id for a folder, a few a name made of theirs. */
const PRIVATE_FOLDER = /\/(?:D[A-Z0-9]{6,}|mpdm-[^/]*)$/;

/**
 * To whom the messages of one Slack export went, asked in the order of their time: to the others of a chat of two or
 * of a few; in a channel to those they name, and in a thread to those who wrote in it before.
 */
export class SlackReaders {
  readonly #workspace: SlackWorkspace;
  readonly #maxGroup: number;
  /** Who wrote in each thread so far, the one who began it first. */
  readonly #threads = new Map<string, Set<string>>();
  /** Who wrote in chats of which there is no list. */
  readonly #writers = new Map<string, Set<string>>();

  constructor(workspace: SlackWorkspace, maxGroup: number) {
    this.#workspace = workspace;
    this.#maxGroup = maxGroup;
    for (const { from, to, kind } of workspace.log) {
      const folder = kind === 'message' ? folderOf(to.at(-1)) : undefined;
      if (folder === undefined || !PRIVATE_FOLDER.test(folder) || this.#channel(folder)) continue;
      const writers = this.#writers.get(folder) ?? new Set();
      this.#writers.set(folder, writers.add(from));
    }
  }

  /** The ids Slack gives them; or why there are none. */
  of(message: Interaction): string[] | string {
    const place = message.to.at(-1) ?? '';
    const folder = folderOf(place) ?? '';
    const members = this.#membersOf(folder);
    const thread = this.#joinThread(message, place);
    const all = new Set([...message.to.slice(0, -1), ...(members ?? thread)]);
    all.delete(message.from);
    const people = [...all].filter((id) => !this.#workspace.people.isBot(id));
    if (people.length > 0) return people;
    return members ? 'a note to oneself, or to a bot' : 'to a whole channel, to nobody in particular';
  }

  #membersOf(folder: string): Iterable<string> | undefined {
    const channel = this.#channel(folder);
    return channel && channel.kind !== 'channels' ? channel.members : this.#writers.get(folder);
  }

  /** In a Grid the lists may stand above the folders of the teams. */
  #channel(folder: string): SlackChannel | undefined {
    const { channels } = this.#workspace;
    return channels.get(folder) ?? channels.get(folder.slice(folder.lastIndexOf('/')));
  }

  /** Who is in the thread before this message; in a large one, who began it. */
  #joinThread({ from, at }: Interaction, place: string): readonly string[] {
    const isAnswer = place.startsWith(THREAD);
    const thread = isAnswer ? place : `${THREAD}${place.slice(FOLDER.length)}/${slackTs(at)}`;
    if (!isAnswer && this.#workspace.log.people.indexOf(thread) === undefined) return [];
    const parent = this.#workspace.parents.get(thread);
    const known = this.#threads.get(thread) ?? new Set(parent === undefined ? [] : [parent]);
    const before = [...known];
    this.#threads.set(thread, known.add(from));
    return before.length > this.#maxGroup ? before.slice(0, 1) : before;
  }
}

function folderOf(place = ''): string | undefined {
  if (place.startsWith(FOLDER)) return place.slice(FOLDER.length);
  return place.startsWith(THREAD) ? place.slice(THREAD.length, place.lastIndexOf('/')) : undefined;
}
