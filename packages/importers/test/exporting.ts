import { Network, scorePeople, scoreTies, type Ties } from '@tiewise/core';

/** Names and ids that are out to break a file, and what each tie is. */
export const HOSTILE = [
  { id: 'ana', name: 'Ana <b>&amp;"quoted"</b> ]]>', emails: ['ana@example.org'], tags: ['choir'] },
  { id: '__proto__', name: '=HYPERLINK("http://example.org")' },
  { id: 'c', name: 'line\nbreak,\tand "quote"' },
  { id: '+1 555', name: '@SUM(A1)' },
  { id: 'lonely' },
];

/** Ana wrote to `__proto__` and was answered; `__proto__` met c; Ana and +1 555 are no more than connected. */
export function hostileTies(): Ties {
  const network = Network.of({
    people: HOSTILE,
    me: 'ana',
    interactions: [
      { at: '2024-01-01', from: 'ana', to: '__proto__' },
      { at: '2024-02-01', from: '__proto__', to: 'ana' },
      { at: '2024-02-03', from: '__proto__', to: 'c', kind: 'meeting' },
      { at: '2024-02-05', from: '+1 555', to: 'ana', kind: 'connection' },
    ],
  });
  return network.tiesAt('2024-03-01');
}

/** A score of ties and one of people, each unknown for the first. */
export function hostileScores(ties: Ties) {
  return {
    'half "x"': scoreTies(ties, (row) => (row === 0 ? undefined : row / 2)),
    '=rank': scorePeople(ties, (person) => (person === 0 ? undefined : person)),
  };
}
