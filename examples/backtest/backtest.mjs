import { baselines } from './baselines.mjs';
import { bgNbd } from './bg-nbd.mjs';
import { addressBooks, silencesOfBooks } from './books.mjs';
import { calibration } from './evaluation.mjs';
import { judge, judgeChances, rowsOf } from './judge.mjs';
import { cutLog } from './log.mjs';
import { expectedDays, silenceModels, tiewiseChances, tiewiseScores } from './scores.mjs';
import { gapShares, returnsByState, returnsOfUnusual } from './silences.mjs';

/** Shorter logs than this many days have no rhythm of days. */
const SHORTEST = 10;
/** Fewer ties than this that came back, or did not, say nothing. */
const FEWEST = 5;

/** How the scores did on a log; undefined if it is too short. */
export function backtest(log) {
  const cut = cutLog(log);
  if (cut.span < SHORTEST) return undefined;

  const { name, ties, after, span, horizon } = cut;
  const rhythmic = Array.from(ties.columns.days.keys()).filter((row) => ties.columns.days[row] > 1);
  const users = { ...baselines(ties), ...bgNbd(ties) };
  const views = [
    { who: 'all ties', within: horizon, rows: Array.from(ties.columns.days.keys()) },
    { who: 'ties with a rhythm', within: horizon, rows: rhythmic },
    { who: 'ties with a rhythm', within: Math.min(90, span / 5), rows: rhythmic },
  ];
  return {
    name,
    span,
    cut: cut.cut,
    ties: ties.size,
    views: views.map((view) => viewed(view, users, ties, after)),
    contacts: calibration(expectedDays(ties, horizon), Float64Array.from(after.days), 5),
    states: returnsByState(cut),
    books: silencesOfBooks(addressBooks(log, cut)),
    silences: Object.entries(silenceModels(ties)).map(([model, of]) => ({
      model,
      calibration: of.calibration,
      gaps: gapShares(cut, of.tail),
      returns: returnsOfUnusual(cut, of),
    })),
  };
}

function viewed({ who, within, rows }, users, ties, after) {
  const came = Float64Array.from(rows, (row) => (after.next[row] <= within ? 1 : 0));
  const back = came.reduce((sum, x) => sum + x, 0);
  const view = { who, within, ties: rows.length, back };
  if (Math.min(back, rows.length - back) < FEWEST) return view;

  const scores = { ...tiewiseScores(ties, within), ...users };
  return {
    ...view,
    ranking: judge(rowsOf(scores, rows), came, Object.keys(users)),
    chances: judgeChances(rowsOf(tiewiseChances(ties, within), rows), came),
  };
}
