import type { Kinds } from '@tiewise/core';

/** Kinds of interaction that chats have beside the standard ones: a `reaction`, as a thumb up to a message. */
export const CHAT_KINDS: Kinds = new Map([['reaction', { weight: 0.2 }]]);

/** What importers of chats take. */
export interface ChatOptions {
  /**
   * A message in a group goes to those it answers or names, else to everybody in the group; but in a group of more
   * people than this to nobody, and it is skipped.
   *
   * @defaultValue 50
   */
  maxGroup?: number | undefined;
}

/** Why a message to a group was skipped. */
export const LARGE_GROUP = 'to a large group, to nobody in particular';
export const NO_READER = 'nobody is known to have read it';
