import { generate } from './generate.mjs';
import { measurePairs } from './measure.mjs';

/**
 * Merges the generated sources with the given functions of the library, and compares with the truth.
 *
 * @returns the figures for what was merged by itself, and for the suggestions at several ranks.
 */
export function runIdentity({ mergeImports, InteractionLog }, options = {}) {
  const { sources, truth } = generate(options);
  const imports = sources.map((source, s) => importOf(source, s, InteractionLog));
  const began = process.cpuUsage();
  const merged = mergeImports(imports, { region: 'GB', suggestions: 5000 });
  const { user, system } = process.cpuUsage(began);

  const records = sources.flatMap(({ people }) => people);
  const humans = truth.flat();
  const place = new Map(
    sources.flatMap(({ people }, s) => people.map((_, i) => `r${s}-${i}`)).map((tag, i) => [tag, i]),
  );
  const found = new Array(records.length);
  const membersOf = new Map();
  for (const { id, tags } of merged.people) {
    const members = tags.map((tag) => place.get(tag));
    membersOf.set(id, members);
    for (const i of members) found[i] = id;
  }
  return {
    records: records.length,
    humans: new Set(humans.filter((human) => human >= 0)).size,
    sharedNames: sharedNames(records, humans),
    merged: measurePairs(humans, found, records.map(trueKeys)),
    suggestions: suggestionFigures(merged.suggestions, membersOf, humans),
    cpuSeconds: (user + system) / 1e6,
    notes: merged.report.notes,
  };
}

function importOf({ people, interactions }, s, InteractionLog) {
  const log = new InteractionLog();
  for (const interaction of interactions) log.add(interaction);
  return {
    people: people.map((person, i) => ({ ...person, tags: [`r${s}-${i}`] })),
    interactions: log,
    report: { files: [], skipped: [], notes: [] },
  };
}

/** The share of records whose full name, folded, is also that of another human. */
function sharedNames(records, humans) {
  const holders = new Map();
  const nameOf = ({ name = '' }) =>
    name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[ ,]+/).sort().join(' ');
  records.forEach((person, i) => {
    const name = nameOf(person);
    if (name.includes(' ')) holders.set(name, (holders.get(name) ?? new Set()).add(humans[i]));
  });
  return records.filter((person) => (holders.get(nameOf(person))?.size ?? 0) > 1).length / records.length;
}

/** The keys a record holds, worked out apart from the library. */
function trueKeys({ id, emails = [], phones = [], urls = [] }) {
  const slugs = [id, ...urls].map((text) => /(?:linkedin:|\/in\/)([^/]+)/.exec(text)?.[1]).filter(Boolean);
  const numbers = phones.map((text) =>
    text.replace('tel:', '').replace('(0)', '').replace(/[ -]/g, '').replace(/^00/, '+').replace(/^0/, '+44'),
  );
  const personal = emails.filter((email) => !email.startsWith('info@'));
  return [...new Set([...slugs, ...numbers, ...personal])];
}

/** Of the best suggestions, the share that is right; and of the pairs left unmerged, the share they would add. */
function suggestionFigures(suggestions, membersOf, humans) {
  const isRight = ({ people: [a, b] }) => {
    const mine = new Set(membersOf.get(a).map((i) => humans[i]));
    return membersOf.get(b).some((i) => humans[i] >= 0 && mine.has(humans[i]));
  };
  const right = suggestions.map(isRight);
  const missed = missedPairs(membersOf, humans);
  return [50, 100, 200, 500, 1000, 2000, 5000]
    .filter((_, i, ranks) => i === 0 || ranks[i - 1] < suggestions.length)
    .map((rank) => {
      const among = right.slice(0, rank);
      const hits = among.filter(Boolean).length;
      return {
        rank: among.length,
        precision: hits / among.length,
        recall: hits / missed,
        score: suggestions[among.length - 1]?.score,
      };
    });
}

/** The pairs of people that are one human still; as many as it takes to make one of them. */
function missedPairs(membersOf, humans) {
  const people = new Map();
  for (const [id, members] of membersOf) {
    for (const human of new Set(members.map((i) => humans[i]))) {
      if (human >= 0) people.set(human, (people.get(human) ?? new Set()).add(id));
    }
  }
  return [...people.values()].reduce((sum, ids) => sum + ids.size - 1, 0);
}
