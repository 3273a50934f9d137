import type { Replies } from './replies.js';
import { timesWords } from './words.js';

/** `you reached out 30 times and were answered 28 times`. */
export function answerWords(who: string, { asked, answered }: Replies): string {
  const back = answered === 0 ? 'never' : answered === asked ? 'every time' : timesWords(answered);
  const were = who === 'you' ? 'were' : 'was';
  const reached = `${who} reached out ${timesWords(asked)}`;
  return asked === 1 && answered === 1
    ? `${reached} and ${were} answered`
    : `${reached} and ${were} ${back === 'never' ? 'never answered' : `answered ${back}`}`;
}
