import type { Replies } from './replies.js';
import { timesWords } from './words.js';

/**
 * `you waited for an answer 30 times and got one 28 times`. Not how often they reached out: to write again before an
 * answer comes is still one time, and a reply that ended a thread waits for none.
 */
export function answerWords(who: string, { asked, answered }: Replies): string {
  const waited = `${who} waited for an answer ${timesWords(asked)} and`;
  if (answered === 0) return `${waited} ${asked === 1 ? 'got none' : 'never got one'}`;
  if (asked === 1) return `${waited} got it`;
  return `${waited} got one ${answered === asked ? 'every time' : timesWords(answered)}`;
}
