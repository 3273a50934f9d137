import { nameOf, type Ties } from '@tiewise/core';
import { called, personWithId } from './people-words.js';
import type { Signature, SignatureParts } from './signature-parts.js';
import { count, dateWords, sentence } from './words.js';

/** A shift of signature in one sentence: how contact was shared out before and after, and with whom. */
export function signatureSentence(
  ties: Ties,
  person: string,
  parts: SignatureParts,
  counted: 'days' | 'contacts',
): string {
  const { before, after, shift, stayed, came, left } = parts;
  const who = called(ties, personWithId(ties, person));
  const were = who === 'you' ? 'you were' : `${who} was`;
  const many = (ranks: number) => (ranks === 0 ? 'nobody' : count(ranks, 'person', 'people'));
  if (before.from === undefined || after.from === undefined) {
    return sentence(
      `when ${were} in touch with anybody is not known, so nothing can be said of how contact was shared out.`,
    );
  }
  if (shift === undefined) {
    return sentence(
      `${were} in touch with ${many(before.ranks.length)} from ${spanWords(before)} and with ` +
        `${many(after.ranks.length)} from ${spanWords(after)}, as far as is recorded: too few to compare how contact was shared out.`,
    );
  }
  const what = counted === 'days' ? 'days in touch' : 'interactions';
  const [top, next] = [before.ranks[0], after.ranks[0]];
  return sentence(
    `from ${spanWords(before)} ${were} in touch with ${nameOf(top.person)} most (${percent(top.share)} of ${what}), from ` +
      `${spanWords(after)} with ${nameOf(next.person)} (${percent(next.share)}); ${stayed} of ` +
      `${many(stayed + came + left)} were in both, and the shares by rank shifted by ${shift.toFixed(3)}${othersWords(parts)}.`,
  );
}

function othersWords({ shift = 0, othersDifference }: SignatureParts): string {
  if (othersDifference === undefined) return '';
  const than = shift < othersDifference ? 'less' : 'more';
  return `, ${than} than they differ from those of others (${othersDifference.toFixed(3)})`;
}

function spanWords({ from = 0, to = 0 }: Signature): string {
  return `${dateWords(from)} to ${dateWords(to - 1)}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
