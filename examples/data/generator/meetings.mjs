import { instant } from './dates.mjs';

/**
 * Who asks Alex to meet some others, again and again: who `hosts`, what it is `called`, how many `minutes` it takes,
 * and for each time `[when, who came, who declined]`; ids of people, `alex` the owner.
 */
const rounds = [
  // A friend from university and somebody of the conference work for the city whose river Alex's team forecasts.
  {
    hosts: 'idris',
    called: 'Gauge round, City of Ellensby',
    minutes: 90,
    times: [
      ['2025-03-20 13:00', ['alex', 'joana', 'mikkel'], []],
      ['2025-06-26 12:00', ['alex', 'joana'], ['mikkel']],
      ['2025-09-25 12:00', ['joana', 'mikkel', 'hana'], ['alex']],
      ['2025-12-11 13:00', ['joana', 'mikkel', 'p239'], ['alex', 'hana']],
      ['2026-03-19 13:00', ['joana', 'hana', 'p239'], ['alex', 'mikkel']],
      ['2026-06-25 12:00', ['mikkel', 'hana', 'p239'], ['alex', 'joana']],
      ['2026-10-15 12:00', ['joana', 'mikkel', 'hana', 'p239'], ['alex']],
    ],
  },
  // The same friend still sees those of the class whom Alex lost.
  {
    hosts: 'idris',
    called: 'Old class, the canal steps',
    minutes: 150,
    times: [
      ['2025-08-14 17:00', ['p027'], ['alex', 'p022']],
      ['2026-08-20 17:00', ['p027', 'p022'], ['alex']],
    ],
  },
  // The friend at home has never lost touch with somebody of whom Alex has heard nothing since 2014.
  {
    hosts: 'colette',
    called: 'Kitchen table',
    minutes: 180,
    times: [
      ['2024-08-17 17:00', ['p207'], ['alex']],
      ['2025-05-03 17:00', ['p207', 'lea'], ['alex']],
      ['2025-10-18 17:00', ['p207'], ['alex', 'lea']],
      ['2026-04-04 17:00', ['p207', 'lea'], ['alex']],
      ['2026-09-19 17:00', ['p207'], ['alex', 'lea']],
    ],
  },
];

/** What stands in Alex's calendar besides, where nobody else is. */
const alone = [
  ['2024-05-06 08:30', 30, 'Dentist'],
  ['2024-12-23 09:10', 260, 'Train to Saint-Aubry'],
  ['2025-05-12 08:30', 30, 'Dentist'],
  ['2025-12-22 09:10', 260, 'Train to Saint-Aubry'],
];

/** The meetings in Alex's calendar, oldest first: those Alex was at and those Alex was asked to. */
export function meetingsWith(byId) {
  const among = rounds.flatMap(({ hosts, called, minutes, times }) =>
    times.map(([when, came, declined]) => ({
      at: instant(when),
      ...{ minutes, called, host: byId(hosts) },
      came: came.map(byId),
      declined: declined.map(byId),
    })),
  );
  const own = alone.map(([when, minutes, called]) => {
    return { at: instant(when), minutes, called, came: [], declined: [] };
  });
  return [...among, ...own].sort((one, other) => one.at - other.at);
}
