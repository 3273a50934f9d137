import {
  backbone,
  brokerage,
  circles,
  communities,
  crossings,
  diversity,
  dormancy,
  exchange,
  expectedContact,
  favours,
  give,
  introductions,
  networkReciprocity,
  overlap,
  pageRank,
  payItForward,
  personReciprocity,
  quadrant,
  reciprocity,
  reconnect,
  reputation,
  rhythm,
  seededRandom,
  signature,
  temporalMotifs,
} from '@tiewise/metrics';

/** Every metric of this package by name, with what it is asked: of everybody, or advice to one person. `prepare` is not measured. */
export function metricsOf(person) {
  const tie = (name, run) => ({ of: 'tie', name, run });
  const one = (name, run) => ({ of: 'person', name, run });
  const whole = (name, run) => ({ of: 'network', name, run });
  const advice = (name, run) => ({ of: 'advice', name, run });
  const vouching = { kinds: ['advice', 'help'], restart: [[person, 1]] };
  return [
    tie('backbone', (ties) => backbone(ties)),
    ...['years', 'crossings', 'weight'].map((measure) =>
      tie(`crossings, ${measure}`, (ties) => crossings(ties, { measure })),
    ),
    tie('dormancy', (ties) => dormancy(ties)),
    tie('dormancy.states', (ties) => dormancy.states(ties)),
    tie('dormancy.returns', (ties) => dormancy.returns(ties)),
    tie('expectedContact', (ties) => expectedContact(ties)),
    ...exchange.names.map((name) => tie(`exchange, ${name}`, (ties) => exchange.column(ties, name))),
    tie('favours.ofTies', (ties) => favours.ofTies(ties)),
    tie('overlap', (ties) => overlap(ties)),
    tie('overlap.common', (ties) => overlap.common(ties)),
    tie('overlap.simmelian', (ties) => overlap.simmelian(ties)),
    tie('quadrant of each', (ties) => Array.from(ties, (each) => quadrant(each))),
    tie('reciprocity', (ties) => reciprocity(ties)),
    ...['usualGap', 'medianGap', 'burstiness', 'rawBurstiness', 'regularity', 'memory'].map((measure) =>
      tie(`rhythm, ${measure}`, (ties) => rhythm(ties, { measure })),
    ),
    ...['constraint', 'effectiveSize', 'efficiency', 'hierarchy'].map((measure) =>
      one(`brokerage, ${measure}`, (ties) => brokerage(ties, { measure })),
    ),
    ...['innermost', 'layers', 'fit'].map((measure) =>
      one(`circles, ${measure}`, (ties) => circles(ties, { measure })),
    ),
    one('diversity', (ties) => diversity(ties)),
    one('favours.ofPeople', (ties) => favours.ofPeople(ties)),
    one('pageRank', (ties) => pageRank(ties)),
    one('payItForward.ofPeople', (ties) => payItForward.ofPeople(ties)),
    one('personReciprocity', (ties) => personReciprocity(ties)),
    one('reputation', (ties) => reputation(ties, vouching)),
    one('reputation, three steps', (ties) => reputation(ties, { ...vouching, hops: 3 })),
    one('signature', (ties) => signature(ties)),
    whole('communities, one run', (ties) => communities(ties, { rng: seededRandom(1), runs: 1 })),
    whole('favours.ofNetwork', (ties) => favours.ofNetwork(ties)),
    whole('favours.returnTimes', (ties) => favours.returnTimes(ties)),
    whole('networkReciprocity', (ties) => networkReciprocity(ties)),
    whole('payItForward, no shuffles', (ties) => payItForward(ties, { rng: seededRandom(1), shuffles: 0 })),
    whole('payItForward, ten shuffles', (ties) => payItForward(ties, { rng: seededRandom(1), shuffles: 10 })),
    {
      ...whole('temporalMotifs within a week', (events) => temporalMotifs(events, { delta: 7 * 86_400_000 })),
      prepare: eventsOf,
    },
    advice('reconnect', (ties) => reconnect(ties, { person })),
    advice('give', (ties) => give(ties, { person })),
    advice('introductions', (ties) => introductions(ties, ties.person(0).id, { from: person })),
  ];
}

/** The log up to the moment looked from, as a list of events. */
function eventsOf(ties) {
  const { from, to, at } = ties.evidence().log;
  const rows = Uint32Array.from(at.keys()).filter((row) => at[row] <= ties.asOf);
  return {
    from: rows.map((row) => from[row]),
    to: rows.map((row) => to[row]),
    at: Float64Array.from(rows, (row) => at[row]),
  };
}
