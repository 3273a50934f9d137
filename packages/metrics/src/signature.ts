import {
  type Instant,
  instantMs,
  type LongWork,
  MS_PER_DAY,
  type PersonScores,
  scorePeople,
  type Ties,
} from '@tiewise/core';
import type { Explanation } from './explanation.js';
import { jensenShannon } from './jensen-shannon.js';
import { numberOf, observed, type SeenOptions } from './observed.js';
import { countsIn, type Span } from './period-counts.js';
import { PersonShares } from './person-shares.js';
import {
  differenceToOthers,
  evidenceIn,
  type Signature,
  type SignatureParts,
  type SignaturePeriod,
  signatureIn,
  turnoverOf,
} from './signature-parts.js';
import { signatureSentence } from './signature-sentence.js';

export type { Signature, SignatureParts } from './signature-parts.js';

/** A stretch of time: `from` is in it, `to` is not. */
export interface Period {
  from: Instant;
  to: Instant;
}

export interface SignatureOptions extends LongWork, SeenOptions {
  /**
   * The earlier of the two periods.
   *
   * @defaultValue as long a time as `after`, right before it
   */
  before?: Period | undefined;
  /**
   * The later one.
   *
   * @defaultValue the 365 days up to the moment looked from
   */
  after?: Period | undefined;
  /**
   * What is shared out: days in touch, or single interactions.
   *
   * @defaultValue "days"
   */
  count?: 'days' | 'contacts' | undefined;
  /**
   * People to be in touch with in a period, below which there is no signature; at least 1.
   *
   * @defaultValue 5
   */
  minPeople?: number | undefined;
}

/**
 * How far the way a person shares out their contact shifted between two periods, whoever the people are.
 *
 * A signature is the share of contact with the person most in touch with, the next, and so on. The score is
 * the Jensen-Shannon divergence of the earlier and the later one: in bits and without a square root, the shorter
 * padded with zeros. 0 if rank for rank the shares are the same, 1 if none has a share in both, which sorted
 * shares never come to. People keep theirs although the people in it change; `explain` gives that turnover, and
 * how far other people's signatures are, to compare with.
 *
 * People in touch with fewer than five others (`minPeople`) in either period are unknown, and so are those whose
 * ties the log does not see (`seen`). What comes after the moment looked from is in no period.
 *
 * Source: Saramäki et al. (2014), PNAS 111:942.
 *
 * @throws RangeError if a period does not end after it begins or `minPeople` is below 1; TypeError if `count` is
 * neither days nor contacts.
 *
 * @example
 * // Last year half of Ana's days in touch were with Bo and a tenth with each of five others; this year half
 * // are with Cy and a tenth with each of five others.
 * signature(ties).get('ana'); // 0
 */
export function signature(ties: Ties, options: SignatureOptions = {}): PersonScores {
  const { before, after, minPeople, sees } = read(ties, options);
  return scorePeople(
    ties,
    (person) =>
      sees(person) && before.shares.read(person) >= minPeople && after.shares.read(person) >= minPeople
        ? jensenShannon(before.shares.shares, after.shares.shares)
        : undefined,
    options,
  );
}

/**
 * A person's signature in one period, by default the 365 days up to the moment looked from; however few people
 * are in it.
 *
 * @throws TiewiseError `unknown-person` if the network does not know them; RangeError if the period does not
 * end after it begins.
 */
signature.of = signatureOf;

/** How a person's signature shifted, who stayed in it, and how others' differ. */
signature.explain = explainSignature;

interface SignatureOfOptions extends Pick<SignatureOptions, 'count'> {
  /**
   * The period.
   *
   * @defaultValue the 365 days up to the moment looked from
   */
  period?: Period | undefined;
}

function signatureOf(
  ties: Ties,
  person: string,
  { period, count = 'days' }: SignatureOfOptions = {},
): Signature {
  const number = numberOf(ties, person, 'signature.of');
  const span = spanOf(period) ?? lastYear(ties);
  return signatureIn(ties, number, span, countsIn(ties, span, count));
}

function explainSignature(
  ties: Ties,
  person: string,
  options: SignatureOptions = {},
): Explanation<SignatureParts> {
  const number = numberOf(ties, person, 'signature.explain');
  const { before, after, minPeople, sees } = read(ties, options);
  const known = sees(number) && Math.min(before.shares.read(number), after.shares.read(number)) >= minPeople;
  const [own, later] = [before, after].map(({ span, counts }) => signatureIn(ties, number, span, counts));
  const parts: SignatureParts = {
    before: own,
    after: later,
    shift: known ? jensenShannon(before.shares.shares, after.shares.shares) : undefined,
    ...differenceToOthers(ties, known ? [before, after] : [], { person: number, minPeople, sees }),
    ...turnoverOf(own, later),
    ...(sees(number) ? {} : { turnover: undefined }),
  };
  return {
    value: parts.shift,
    parts,
    evidence: evidenceIn(ties, number, [before.span, after.span]),
    sentence: signatureSentence(ties, person, parts, options.count ?? 'days'),
  };
}

function read(ties: Ties, options: SignatureOptions) {
  const { count = 'days', minPeople = 5, seen } = options;
  if (count !== 'days' && count !== 'contacts') {
    throw new TypeError(`signature: count must be days or contacts, got ${String(count)}`);
  }
  if (!(minPeople >= 1)) throw new RangeError(`signature: minPeople must be at least 1, got ${minPeople}`);
  const after = spanOf(options.after) ?? lastYear(ties);
  const before = spanOf(options.before) ?? { from: 2 * after.from - after.to, to: after.from };
  const [earlier, later] = [before, after].map((span): SignaturePeriod => {
    const counts = countsIn(ties, span, count);
    return { span, counts, shares: new PersonShares(ties, counts) };
  });
  return { before: earlier, after: later, minPeople, sees: observed(ties, seen).person };
}

/** 365 UTC days, the last of them that of the moment looked from. */
function lastYear({ today }: Ties): Span {
  return { from: (today - 364) * MS_PER_DAY, to: (today + 1) * MS_PER_DAY };
}

function spanOf(period: Period | undefined): Span | undefined {
  if (period === undefined) return undefined;
  const span = { from: instantMs(period.from), to: instantMs(period.to) };
  if (span.from < span.to) return span;
  throw new RangeError(`signature: a period must end after it begins, got ${period.from} to ${period.to}`);
}
