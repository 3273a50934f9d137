import { aliveChance, fitContacts } from '@tiewise/metrics';

/**
 * What the BG/NBD model of customers (Fader, Hardie & Lee 2005) says of ties, by row: the chance that each lives,
 * and that times the days in touch it has a day while it does. Fitted without a prior, as it is used.
 */
export function bgNbd({ columns: { days, firstDay, lastDay }, today }) {
  const histories = {
    repeats: Float64Array.from(days, (many) => many - 1),
    last: Float64Array.from(lastDay, (day, row) => day - firstDay[row]),
    age: Float64Array.from(firstDay, (day) => today - day),
  };
  const { parameters } = fitContacts(histories, { endings: 0, prior: 0 });
  const { r, alpha } = parameters;
  const alive = Float64Array.from(days, (_, row) =>
    aliveChance(parameters, {
      repeats: histories.repeats[row],
      last: histories.last[row],
      age: histories.age[row],
    }),
  );
  return {
    'BG/NBD P(alive)': alive,
    'BG/NBD P(alive) x rate': alive.map(
      (chance, row) => (chance * (r + histories.repeats[row])) / (alpha + histories.age[row]),
    ),
  };
}
