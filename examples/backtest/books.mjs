import { share } from './evaluation.mjs';
import { cutLog } from './log.mjs';
import { silenceModels } from './scores.mjs';
import { gapShares, returnsOfUnusual } from './silences.mjs';

/** Ties with two gaps or more from which the last gaps of an address book teach something. */
const ENOUGH_TIES = 30;

/** What each person with that many ties would have known of their own contacts, and no others, at the same cut. */
export function addressBooks({ name, contacts }, { cut, horizon }) {
  const books = new Map();
  for (const contact of contacts) {
    for (const person of [contact.from, contact.to]) {
      if (!books.has(person)) books.set(person, []);
      books.get(person).push(contact);
    }
  }
  return [...books.values()]
    .filter((own) => own.length > 2 * ENOUGH_TIES)
    .map((own) => ({ ...cutLog({ name, contacts: own }, { cut }), horizon }))
    .filter(({ ties }) => ties.columns.days.filter((days) => days > 2).length >= ENOUGH_TIES);
}

/** Gaps and returns of all these books together, each judged by what it knows alone. */
export function silencesOfBooks(books) {
  const judged = books.map((book) => ({ book, models: silenceModels(book.ties) }));
  return Object.keys(judged[0]?.models ?? {}).map((model) => {
    const each = judged.map(({ book, models }) => ({
      gaps: gapShares(book, models[model].tail),
      returns: returnsOfUnusual(book, models[model]),
    }));
    const called = sum(each, ({ returns }) => returns.called);
    return {
      model,
      books: books.length,
      last: pooled(each.map(({ gaps }) => gaps.last)),
      next: pooled(each.map(({ gaps }) => gaps.next)),
      called,
      said: sum(each, ({ returns: { called, said } }) => (called === 0 ? 0 : called * said)) / called,
      came: share(
        sum(each, ({ returns }) => countOf(returns.came, returns.called)),
        called,
      ),
    };
  });
}

function pooled(groups) {
  const size = sum(groups, (group) => group.size);
  const counts = groups[0].shares.map((_, i) => sum(groups, (group) => countOf(group.shares[i], group.size)));
  return { size, shares: counts.map((count) => share(count, size)) };
}

function countOf({ value }, size) {
  return size === 0 ? 0 : Math.round(value * size);
}

function sum(values, of) {
  return values.reduce((total, value) => total + of(value), 0);
}
