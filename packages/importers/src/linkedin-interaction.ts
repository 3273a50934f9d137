import type { Interaction } from '@tiewise/core';
import type { OwnerHints } from './linkedin-owner.js';
import type { LinkedinPeople } from './linkedin-people.js';

/** Reasons to skip a row that several files share. */
export const HIDDEN = 'hidden or deleted member';
export const NO_DATE = 'no date that can be read';

/** An interaction whose people are still references. */
export interface LinkedinInteraction extends Interaction {
  /** A number that is the same for the same interaction in another export. */
  same: number;
}

/** What the rows of all files tell about. */
export interface LinkedinNotes {
  people: LinkedinPeople;
  owner: OwnerHints;
}

/** What a row gives: an interaction, nothing of its own, or the reason to skip it. */
export type RowResult = LinkedinInteraction | undefined | string;
