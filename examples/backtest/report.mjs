/** Numbers as the tables write them: `.774`, `.774 ±.029`, `.120 (.076 to .184)`. */
export const short = (x) => (Number.isFinite(x) ? x.toFixed(3).replace(/^(-?)0\./, '$1.') : '-');
const around = ({ value, low, high }) => `${short(value)} ±${short((high - low) / 2)}`;
const interval = ({ value, low, high }) =>
  Number.isFinite(value) ? `${short(value)} (${short(low)} to ${short(high)})` : '-';
const percent = (x) => (Number.isFinite(x) ? `${(100 * x).toFixed(1)} %` : '-');

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Logs with fewer last gaps than this are left out of the table of gaps. */
const ENOUGH_GAPS = 30;

/** Everything measured, in Markdown. */
export function reportOf(results) {
  const titles = [
    'All ties, until the end of the log',
    'Ties with a rhythm, until the end of the log',
    'Ties with a rhythm, the next 90 days or fifth of the log',
  ];
  return [
    ...titles.map((title, i) =>
      rankings(
        title,
        results.map(({ name, views }) => ({ name, ...views[i] })),
      ),
    ),
    chances(results),
    contacts(results),
    silences(results),
    books(results),
    states(results),
  ].join('\n\n');
}

function rankings(title, views) {
  const judged = views.filter(({ ranking }) => ranking);
  const left = views
    .filter(({ ranking }) => !ranking)
    .map(({ name, ties, back }) => `${name} (${back} of ${ties} came back)`);
  const names = judged.length > 0 ? judged[0].ranking.rows.map(({ name }) => name) : [];
  const matrix = (cell) =>
    names.map((name, i) => [name, ...judged.map(({ ranking }) => cell(ranking.rows[i], ranking))]);
  const head = (corner) => [corner, ...judged.map(({ name }) => name)];
  return [
    `### ${title}`,
    table(head(''), [
      ['days', ...judged.map(({ within }) => Math.round(within))],
      ['ties', ...judged.map(({ ties }) => ties)],
      ['came back', ...judged.map(({ ties, back }) => percent(back / ties))],
    ]),
    ...(left.length > 0 ? [`Too few to judge by: ${left.join(', ')}.`] : []),
    table(
      head('AUC'),
      matrix(({ auc }) => around(auc)),
    ),
    table(head('AUC minus best baseline'), [
      ['best baseline', ...judged.map(({ ranking }) => ranking.best)],
      ...matrix(({ gain }) => (gain ? interval(gain) : '0')).filter((_, i) => !isBaseline(judged, i)),
    ]),
    table(
      head('average precision'),
      matrix(({ precision }) => around(precision)),
    ),
  ].join('\n\n');
}

function isBaseline(judged, i) {
  return judged.every(({ ranking }) => ranking.baselines.has(ranking.rows[i].name));
}

const besides = (groups) =>
  groups.map(({ expected, observed }) => `${short(expected)} / ${short(observed.value)}`).join(', ');

function chances(results) {
  const rows = results.flatMap(({ name, views }) =>
    views.flatMap(({ who, within, chances: judged = [] }) =>
      judged.map(({ name: chance, brier, bins }) => [
        name,
        who,
        Math.round(within),
        chance,
        interval(brier),
        besides(bins),
      ]),
    ),
  );
  const head = ['log', 'of', 'days', 'chance', 'Brier', 'said / came, in fifths by what was said'];
  return `### Chances to be in touch again\n\n${table(head, rows)}`;
}

function contacts(results) {
  const rows = results.map(({ name, views: [{ within }], contacts: groups }) => [
    name,
    Math.round(within),
    besides(groups),
  ]);
  const head = ['log', 'days', 'expected / came, in fifths by what was expected'];
  return `### Days in touch expected until the end of the log, all ties\n\n${table(head, rows)}`;
}

function silences(results) {
  const each = results.flatMap(({ name, silences: models }) => models.map((of) => ({ name, ...of })));
  const levels = each[0].gaps.levels.map((level) => `below ${level}`);
  const enough = each.filter(({ gaps: { last } }) => last.size >= ENOUGH_GAPS);
  const gaps = enough.map(({ name, model, calibration, gaps: { last, next } }) => [
    name,
    model,
    `${calibration.shift.toFixed(2)} / ${calibration.stretch.toFixed(2)}`,
    last.size,
    ...last.shares.map(interval),
    next.size,
    ...next.shares.map(interval),
  ]);
  const returns = each.map(({ name, model, returns: { called, left, said, came } }) => [
    name,
    model,
    called,
    left,
    short(said),
    interval(came),
  ]);
  return [
    '### Gaps as long as only so many should be',
    table(['log', 'model', 'shift / stretch', 'last gaps', ...levels, 'gaps after the cut', ...levels], gaps),
    '### Ties called 95 % unusual that came back within one more usual gap',
    table(['log', 'model', 'called', 'left out', 'said', 'came'], returns),
  ].join('\n\n');
}

function books(results) {
  const rows = results.flatMap(({ name, books: models }) =>
    models.map(({ model, books: many, last, next, called, said, came }) => [
      name,
      model,
      many,
      last.size,
      ...last.shares.map(interval),
      next.size,
      interval(next.shares[1]),
      called,
      short(said),
      interval(came),
    ]),
  );
  const levels = results[0].silences[0].gaps.levels.map((level) => `below ${level}`);
  const title = '### The same of single address books, each by itself';
  if (rows.length === 0) return `${title}\n\nNobody here has thirty ties with two gaps.`;
  return `${title}\n\n${table(
    [
      'log',
      'model',
      'books',
      'last gaps',
      ...levels,
      'gaps after the cut',
      levels[1],
      'called',
      'said',
      'came',
    ],
    rows,
  )}`;
}

function states(results) {
  const cell = ({ ties, back }) => (ties === 0 ? '-' : `${ties}: ${interval(back)}`);
  const rows = results.map(({ name, states }) => [name, ...states.map(cell)]);
  return `### Ties by state, and the share that came back by the end of the log\n\n${table(
    ['log', ...results[0].states.map(({ state }) => state)],
    rows,
  )}`;
}
