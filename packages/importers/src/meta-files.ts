import { isObject, type JsonObject, objectsIn } from './json-value.js';
import type { MetaSite } from './meta-people.js';

/** What a file of an export of Meta is. */
export type MetaFile = 'thread' | 'friends' | 'followers' | 'following' | 'profile';

const LIST_KEYS: readonly (readonly [string, MetaFile])[] = [
  ['friends_v2', 'friends'],
  ['relationships_followers', 'followers'],
  ['relationships_following', 'following'],
  ['profile_v2', 'profile'],
  ['profile_user', 'profile'],
];

/** What a file is, by the text it begins with; undefined if it is none of Meta's that says something of ties. */
export function isMetaText(text: string): boolean {
  if (/^\s*\[\s*\{/.test(text)) {
    return /"string_list_data"\s*:\s*\[/.test(text) && /"media_list_data"\s*:|instagram\.com\\?\//.test(text);
  }
  if (!/^\s*\{/.test(text)) return false;
  if (LIST_KEYS.some(([key]) => new RegExp(`^\\s*\\{\\s*"${key}"\\s*:\\s*[[{]`).test(text))) return true;
  if (!/"participants"\s*:\s*\[/.test(text) || !/"messages"\s*:\s*\[/.test(text)) return false;
  const isMessage =
    (/"sender_name"\s*:/.test(text) && /"timestamp_ms"\s*:/.test(text)) ||
    (/"senderName"\s*:/.test(text) && /"timestamp"\s*:/.test(text));
  return isMessage || /"(?:thread_path|threadName)"\s*:/.test(text);
}

/** What a file is, by what it holds. */
export function metaFile(value: unknown): MetaFile | undefined {
  if (Array.isArray(value)) return value.some(isFollow) ? 'followers' : undefined;
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.participants) && Array.isArray(value.messages)) return 'thread';
  return LIST_KEYS.find(([key]) => Object.hasOwn(value, key))?.[1];
}

function isFollow(entry: unknown): boolean {
  return isObject(entry) && Array.isArray(entry.string_list_data);
}

/** Whose site a file is of, by the folders and archives it lies in and by what only Instagram writes. */
export function metaSite(name: string, file: MetaFile, value: unknown): MetaSite {
  const isInstagram =
    /instagram/i.test(name) ||
    file === 'followers' ||
    file === 'following' ||
    (isObject(value) && Object.hasOwn(value, 'profile_user'));
  return isInstagram ? 'instagram' : 'facebook';
}

/** The entries of a list of friends or accounts. */
export function entriesOf(value: unknown, file: MetaFile): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const key = LIST_KEYS.find(
    ([name, of]) => of === file && isObject(value) && Object.hasOwn(value, name),
  )?.[0];
  const list = isObject(value) && key !== undefined ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}

/** The name of whom a profile is of. */
export function profileName(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const own = value.profile_v2;
  if (isObject(own)) return isObject(own.name) ? own.name.full_name : undefined;
  const [entry] = objectsIn(value, 'profile_user');
  const data: unknown = entry?.string_map_data;
  const name: unknown = isObject(data) ? data.Name : undefined;
  return isObject(name) ? name.value : undefined;
}

/** The participants of a thread: names, or objects that hold one. */
export function participantsOf(thread: JsonObject): unknown[] {
  const list = Array.isArray(thread.participants) ? thread.participants : [];
  return list.map((one: unknown) => (isObject(one) ? one.name : one));
}
