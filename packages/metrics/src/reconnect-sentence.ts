import { answerWords } from './answer-words.js';
import { type ContactFacts, contactWords } from './contact-words.js';
import { type Deed, deedOf } from './deed-words.js';
import type { Replies } from './replies.js';
import type { Two } from './two-words.js';
import { sentence } from './words.js';

/** What the sentence tells of a tie worth waking, seen from `a`. */
export interface ReconnectFacts extends Replies {
  contact: ContactFacts;
  /** Favours that are open, from `a` to `b` and the other way, oldest first. */
  given: readonly Deed[];
  received: readonly Deed[];
  /** What the tie of somebody known well counts as, and what the files show of it; undefined of others. */
  knownWell?: { counted: number; depth: number | undefined } | undefined;
}

/** What happened, how quiet it is, whether they answer, and what is open, in one sentence. */
export function reconnectSentence(facts: ReconnectFacts, two: Two): string {
  const { contact, asked, given, received, knownWell } = facts;
  const parts = [
    knownWell ? knownWords(knownWell, two) : '',
    contactWords(contact, two),
    asked > 0 ? answerWords(two.a, facts) : '',
    ...received.slice(0, 2).map((favour) => openWords(favour, two.b, two.a)),
    ...given.slice(0, 2).map((favour) => openWords(favour, two.a, two.b)),
  ];
  return sentence(`${parts.filter(Boolean).join('; ')}.`);
}

/** `you know Zoe well, by your own word: that counts as a depth of 8, where these files show 0.3`. */
function knownWords({ counted, depth }: { counted: number; depth: number | undefined }, two: Two): string {
  const word = two.a === 'you' ? 'you know' : `${two.a} knows`;
  const own = `${word} ${two.b} well, by ${two.a === 'you' ? 'your' : 'their'} own word`;
  const seen = depth === undefined ? 'no contact' : depth.toFixed(1);
  return counted === depth
    ? own
    : `${own}: that counts as a depth of ${counted}, where these files show ${seen}`;
}

function openWords(favour: Deed, giver: string, taker: string): string {
  return `${deedOf(favour, giver, taker)}, which is still open`;
}
