import type { Two } from '@tiewise/metrics/two-words';
import type { Picture } from '../picture.js';

type Named = Pick<Picture, 'people' | 'me'>;

/** `you` for me, else the name. */
export function calledIn({ people, me }: Named, person: number): string {
  return person === me ? 'you' : people.name[person];
}

/** What the two people of a tie are called in sentences. */
export function twoOf(picture: Pick<Picture, 'people' | 'me' | 'ties'>, tie: number): Two {
  return between(picture, picture.ties.a[tie], picture.ties.b[tie]);
}

export function between(picture: Named, a: number, b: number): Two {
  const me = a === picture.me ? 'a' : b === picture.me ? 'b' : undefined;
  return { a: calledIn(picture, a), b: calledIn(picture, b), me };
}
