import { InteractionLog } from '@tiewise/core';
import { isObject, type JsonObject, textIn } from './json-value.js';
import type { FileTally } from './report-builder.js';
import { idIn, idsIn, type SlackFile } from './slack-files.js';
import { type SlackMessage, slackMessage } from './slack-message.js';
import { SlackPeople } from './slack-people.js';

/** A channel, or a chat of a few. */
export interface SlackChannel {
  kind: 'channels' | 'dms' | 'mpims';
  members: readonly string[];
}

/** The messages of a day, which stand in the rows of the log from `start` on. */
export interface SlackDay {
  start: number;
  /** The channel's, as are those of its other days. */
  tally: FileTally;
  folder: string;
  file: string;
}

/** In the log, before the moment of the message that began a thread, and before a folder. */
export const THREAD = 'thread:';
export const FOLDER = 'folder:';

/** One Slack export as it is read; whom a message goes to is decided once all files are. */
export class SlackWorkspace {
  readonly people = new SlackPeople();
  /** By folder: a channel's is its name, a chat's its id. */
  readonly channels = new Map<string, SlackChannel>();
  readonly days: SlackDay[] = [];
  /** Messages between Slack's ids: to those they name, and to their thread or folder; reactions behind theirs. */
  readonly log = new InteractionLog();
  /** Who began each thread, where an answer says so. */
  readonly parents = new Map<string, string>();

  addUsers(list: readonly unknown[], tally: FileTally): void {
    for (const user of list) count(tally, isObject(user) ? this.people.addUser(user, tally.file) : 'no user');
  }

  addChannels(
    list: readonly unknown[],
    file: Exclude<SlackFile, 'users' | 'day'>,
    team: string,
    tally: FileTally,
  ): void {
    for (const channel of list)
      count(tally, isObject(channel) ? this.#addChannel(channel, file, team) : 'no channel');
  }

  #addChannel(channel: JsonObject, kind: SlackChannel['kind'], team: string): string | undefined {
    const id = idIn(channel, 'id');
    if (id === undefined) return 'no id';
    const known: SlackChannel = { kind, members: [...new Set(idsIn(channel, 'members'))] };
    this.channels.set(`${team}/${id}`, known);
    const name = textIn(channel, 'name');
    if (name !== undefined) this.channels.set(`${team}/${name}`, known);
    return undefined;
  }

  addDay(list: readonly unknown[], day: Omit<SlackDay, 'start'>): void {
    this.days.push({ ...day, start: this.log.size });
    for (const message of list) {
      const found = slackMessage(message);
      if (typeof found === 'string') {
        day.tally.skip(found, undefined, day.file);
      } else {
        if (isObject(message)) this.people.meet(found.user, message);
        this.#addMessage(found, day.folder);
      }
    }
  }

  #addMessage({ user, at, thread, parent, mentions, reactors }: SlackMessage, folder: string): void {
    const place = thread === undefined ? `${FOLDER}${folder}` : `${THREAD}${folder}/${thread}`;
    if (parent !== undefined && thread !== undefined) this.parents.set(place, parent);
    const common = { at, weight: 1, source: 'slack' };
    this.log.add({ ...common, from: user, to: [...mentions, place], kind: 'message' });
    for (const reactor of new Set(reactors)) {
      if (reactor !== user) this.log.add({ ...common, from: reactor, to: [user], kind: 'reaction' });
    }
  }
}

function count(tally: FileTally, reason: string | undefined): void {
  if (reason === undefined) tally.keep();
  else tally.skip(reason);
}
