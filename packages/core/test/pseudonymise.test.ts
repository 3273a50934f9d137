import { describe, expect, it } from 'vitest';
import { Network, pseudonymise, toJsonLines } from '../src/index.js';

const network = Network.of({
  people: [{ id: 'ana', name: 'Ana Lee', emails: ['ana@example.org'], tags: ['choir'] }],
  interactions: [
    { at: '2025-01-01', from: 'ana', to: ['bo', 'cy'], id: 'mail:<1@example.org>', source: 'mail' },
    { at: '2025-02-01', from: 'bo', to: 'ana', kind: 'introduction', about: 'cy' },
  ],
  me: 'ana',
});

/** Always takes the first: the order is then known. */
const rng = () => 0;

describe('pseudonymise', () => {
  it('leaves no name, address, tag, id or source behind', () => {
    const text = [...toJsonLines(pseudonymise(network, { rng }))].join('');

    expect(text).not.toMatch(/ana|bo"|cy|Lee|example|choir|mail/);
  });

  it('keeps every number of every tie', () => {
    const copy = pseudonymise(network, { rng });
    const numbers = (of: Network) =>
      Array.from(of.tiesAt('2025-06-01').top('warmth'), ({ warmth, depth }) => [warmth, depth]);

    expect(numbers(copy)).toEqual(numbers(network));
    expect(copy.me).toMatch(/^p\d$/);
  });

  it('draws who is who from rng', () => {
    const last = () => 0.999;

    expect(pseudonymise(network, { rng: last }).me).not.toBe(pseudonymise(network, { rng }).me);
  });
});
