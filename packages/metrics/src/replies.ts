/** A contact of two people, seen from one of them. */
export interface Turn {
  /** UTC days since 1970-01-01. */
  day: number;
  /** Whether it was theirs alone; else the other's, or both took part. */
  own: boolean;
}

export interface RepliesOptions {
  /** Days within which something has to come back; what is younger than that at `today` is not counted yet. */
  within: number;
  /** The UTC day looked from. */
  today: number;
}

/** Times a person reached out, and times something came back. */
export interface Replies {
  asked: number;
  answered: number;
}

/** Days after a contact of the other's within which to write is to reply. */
const REPLY_DAYS = 7;

/**
 * How often a person reached out to the other of a tie, and how often something came back, a meeting
 * included. To write again before an answer comes is still one time: who writes twice and hears back
 * once was answered. The last word of a thread waits for no answer, so a reply nothing came back to
 * is not counted. Turns come in order of time.
 */
export function replies(turns: Iterable<Turn>, { within, today }: RepliesOptions): Replies {
  let [asked, answered] = [0, 0];
  let waitingSince: number | undefined;
  let replied = false;
  let heard = Number.NEGATIVE_INFINITY;
  for (const { day, own } of turns) {
    if (waitingSince !== undefined && day - waitingSince > within) {
      if (!replied) asked++;
      waitingSince = undefined;
    }
    if (own) {
      if (waitingSince === undefined) replied = day - heard <= REPLY_DAYS;
      waitingSince ??= day;
      continue;
    }
    heard = day;
    if (waitingSince === undefined) continue;
    asked++;
    answered++;
    waitingSince = undefined;
  }
  const unanswered = waitingSince !== undefined && today - waitingSince > within && !replied;
  return { asked: asked + (unanswered ? 1 : 0), answered };
}
