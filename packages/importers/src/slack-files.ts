import { isObject, type JsonObject } from './json-value.js';

/** What a file of a Slack export is. */
export type SlackFile = 'users' | 'channels' | 'dms' | 'mpims' | 'day';

const LISTS: Readonly<Record<string, SlackFile>> = {
  'users.json': 'users',
  'org_users.json': 'users',
  'channels.json': 'channels',
  'groups.json': 'channels',
  'dms.json': 'dms',
  'mpims.json': 'mpims',
};

/** What a file is by its name; undefined if its name says nothing. */
export function slackFile(name: string): SlackFile | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  if (/^\d{4}-\d\d-\d\d(?: ?\(\d+\))?\.json$/.test(last)) return 'day';
  const bare = last.replace(/ ?\(\d+\)\.json$/, '.json');
  return Object.hasOwn(LISTS, bare) ? LISTS[bare] : undefined;
}

const SIGNS: Readonly<Record<SlackFile, RegExp>> = {
  users: /"id"\s*:\s*"[UWB][A-Z0-9]{2,}"/,
  channels: /"id"\s*:\s*"[CG][A-Z0-9]*"/,
  dms: /"id"\s*:\s*"D[A-Z0-9]*"/,
  mpims: /"id"\s*:\s*"[CG][A-Z0-9]*"/,
  day: /"ts"\s*:\s*"\d{9,10}\.\d{1,6}"/,
};

/** Whether a file is one of Slack's: by its name, and by the list of Slack's ids or moments it holds, or an empty one. */
export function isSlackText(name: string, text: string): boolean {
  const file = slackFile(name);
  if (file === undefined || !/^\s*\[/.test(text)) return false;
  return SIGNS[file].test(text) || (/^\s*\[\s*\]\s*$/.test(text) && isLikelyPlace(name, file));
}

/** Days without messages, and kinds of chat that there are none of. */
function isLikelyPlace(name: string, file: SlackFile): boolean {
  return file === 'day' ? /[^/]\/[^/]+$/.test(name) : file !== 'users';
}

/** Where a file lies: the export it is of, and for a day the folder of its channel. In a Grid all teams are one export. */
export interface SlackPlace {
  root: string;
  folder: string;
}

export function slackPlace(name: string, file: SlackFile): SlackPlace {
  const parts = name.split('/').slice(0, -1);
  const folder = file === 'day' ? (parts.pop() ?? '') : '';
  const team = parts.at(-2) === 'teams' ? parts.splice(-2).join('/') : '';
  return { root: parts.join('/'), folder: file === 'day' ? `${team}/${folder}` : team };
}

/** A text of an object that can be an id. */
export function idIn(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' && /^[A-Z0-9]{1,40}$/.test(value) ? value : undefined;
}

/** The ids in a list. */
export function idsIn(object: JsonObject, key: string): string[] {
  const list: unknown = object[key];
  if (!Array.isArray(list)) return [];
  return list.filter((id: unknown): id is string => typeof id === 'string' && /^[A-Z0-9]{1,40}$/.test(id));
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
