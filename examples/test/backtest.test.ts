import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { baselines } from '../backtest/baselines.mjs';
import { bgNbd } from '../backtest/bg-nbd.mjs';
import { addressBooks, silencesOfBooks } from '../backtest/books.mjs';
import {
  ascending,
  auc,
  aucDifference,
  averagePrecision,
  bootstrap,
  brier,
  calibration,
  placements,
  resamples,
  share,
} from '../backtest/evaluation.mjs';
import { cutLog, directed, logOf, readLog } from '../backtest/log.mjs';
import { gapShares, returnsByState, returnsOfUnusual } from '../backtest/silences.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const column = (...values: number[]) => Float64Array.from(values);

describe('auc', () => {
  it('is the share of pairs put in order, equal scores counting half', () => {
    // Back: 3 and 2. Gone: 2 and 1. Of the pairs 3-2, 3-1, 2-2, 2-1 three and a half are right.
    expect(auc(column(3, 2, 2, 1), column(1, 1, 0, 0)).value).toBe(3.5 / 4);
  });

  it('is 1, 0 and 0.5 for a right, a reversed and no order', () => {
    const came = column(1, 1, 0, 0);

    expect(auc(column(4, 3, 2, 1), came).value).toBe(1);
    expect(auc(column(1, 2, 3, 4), came).value).toBe(0);
    expect(auc(column(7, 7, 7, 7), came).value).toBe(0.5);
  });

  it('puts ties of unknown score last', () => {
    expect(auc(column(2, Number.NaN, 1, Number.NaN), column(1, 1, 0, 0)).value).toBe(0.625);
  });

  it('has the interval of DeLong', () => {
    const came = column(1, 1, 0, 0);
    const { value, low, high } = auc(column(3, 2, 2, 1), came);

    // Of those gone 3 beats both, 2 beats one and a half: 1 and 0.75, variance 1/32; as of those back: 0.75 and 1.
    expect([...placements(column(3, 2, 2, 1), came)]).toEqual([1, 0.75, 0.75, 1]);
    expect(high - value).toBeCloseTo(1.96 * Math.sqrt(1 / 32 / 2 + 1 / 32 / 2), 12);
    expect(value - low).toBeCloseTo(high - value, 12);
  });

  it('differs from that of the same score by nothing, surely', () => {
    const score = column(3, 1, 2, 5, 4);
    const came = column(1, 0, 0, 1, 0);

    expect(aucDifference(score, score, came)).toEqual({ value: 0, low: 0, high: 0 });
    expect(aucDifference(score, column(1, 2, 3, 4, 5), came).value).toBeCloseTo(
      auc(score, came).value - auc(column(1, 2, 3, 4, 5), came).value,
      12,
    );
  });
});

describe('averagePrecision', () => {
  it('is the mean precision where something came', () => {
    // Down the ranking: came, not, came, not: (1/1 + 2/3) / 2.
    expect(averagePrecision(ascending(column(4, 3, 2, 1)), column(1, 0, 1, 0))).toBeCloseTo(5 / 6, 12);
  });

  it('takes ties of equal score together', () => {
    expect(averagePrecision(ascending(column(1, 1, 1, 1)), column(1, 0, 0, 0))).toBe(0.25);
  });

  it('counts a tie as often as it was drawn', () => {
    // Drawn: the first twice, the third and fourth once: came, came, came, not.
    const many = Uint16Array.of(2, 0, 1, 1);

    expect(averagePrecision(ascending(column(4, 3, 2, 1)), column(1, 0, 1, 0), many)).toBe(1);
  });
});

describe('bootstrap', () => {
  it('draws as many ties as there are, the same for the same numbers', () => {
    const draws = [0.1, 0.9, 0.4, 0.6];
    const [first, second] = resamples(2, 2, () => draws.shift() ?? 0);

    expect([[...first], [...second]]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('gives the value of all ties and the middle of the samples', () => {
    const samples = Array.from({ length: 41 }, (_, i) => Uint16Array.of(i));

    expect(bootstrap((many) => (many ? many[0] : 20), samples)).toEqual({ value: 20, low: 1, high: 39 });
  });
});

describe('brier', () => {
  it('is the mean squared error of the chances', () => {
    expect(brier(column(1, 0.5, 0), column(1, 0, 1))).toBeCloseTo((0 + 0.25 + 1) / 3, 12);
  });
});

describe('calibration', () => {
  it('sets what was expected beside what was observed, by rising expectation', () => {
    const groups = calibration(column(0.9, 0.1, 0.8, 0.3), column(1, 0, 1, 1), 2);

    expect(groups.map(({ size, expected }) => [size, Number(expected.toFixed(12))])).toEqual([
      [2, 0.2],
      [2, 0.85],
    ]);
    expect(groups.map(({ observed }) => observed.value)).toEqual([0.5, 1]);
  });

  it('never parts equal expectations', () => {
    expect(calibration(column(1, 1, 1, 2), column(0, 1, 1, 1), 4).map(({ size }) => size)).toEqual([3, 1]);
  });
});

describe('share', () => {
  it('has the interval of Wilson', () => {
    // Newcombe (1998), table I: 81 of 263 is 0.2553 to 0.3662.
    const { value, low, high } = share(81, 263);

    expect(value).toBeCloseTo(0.308, 3);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });
});

const table = `from,to,at
ana,bo,2025-01-01
bo,ana,2025-01-11
ana,bo,2025-01-21
ana,cy,2025-01-05
ana,ana,2025-01-06
ana,bo,2025-02-20
bo,ana,2025-02-24
ana,dee,2025-02-25
ana,cy,2025-03-02`;

describe('cutLog', () => {
  const log = logOf('small', table);
  if (!log) throw new Error('the table is a log');
  const { cut, ties, after, horizon } = cutLog(log);

  it('cuts at two thirds of the time', () => {
    // 60 days from 1 January to 2 March: 40 of them are over on 10 February.
    expect(new Date(cut).toISOString()).toBe('2025-02-10T00:00:00.000Z');
    expect(horizon).toBe(20);
  });

  it('makes ties of what came before alone', () => {
    expect(ties.size).toBe(2);
    expect(ties.get('ana', 'bo')?.days).toBe(3);
    expect(ties.get('ana', 'dee')).toBeUndefined();
  });

  it('tells what came of them', () => {
    const row = ties.rowOf('ana', 'bo') ?? 0;
    const other = ties.rowOf('ana', 'cy') ?? 0;

    expect([after.next[row], after.days[row], after.firstGap[row]]).toEqual([10, 2, 4]);
    expect([after.next[other], after.days[other], after.firstGap[other]]).toEqual([20, 1, 0]);
  });

  it('makes a tie of each direction when asked to', () => {
    expect(cutLog(directed(log)).ties.size).toBe(3);
  });

  it('reads no table without times', () => {
    expect(logOf('standing', 'source,target,weight\na,b,1')).toBeUndefined();
  });

  it('sets gaps beside what was thought of them', () => {
    // The last gap before the cut, 10 days after one of 10; and one of 4 days after it, after two of 20.
    const seen: number[][] = [];
    const { last, next } = gapShares(cutLog(log), (...gap) => {
      seen.push(gap);
      return gap[2] > 5 ? 0.1 : 0.5;
    });

    expect(seen).toEqual([
      [1, 10, 10],
      [2, 20, 4],
    ]);
    expect(last.shares.map(({ value }) => value)).toEqual([1, 0, 0]);
    expect(next.shares.map(({ value }) => value)).toEqual([0, 0, 0]);
  });

  it('counts who was called unusual and came back within a usual gap', () => {
    // Ana and Bo: a usual gap of 10 days, and back 10 days after the cut. Ana and Cy have no gap.
    const returns = column(0.3, 0.3);

    expect(returnsOfUnusual(cutLog(log), { tail: () => 0.05, returns })).toMatchObject({
      called: 1,
      left: 0,
      said: 0.3,
      came: { value: 1 },
    });
    expect(returnsOfUnusual(cutLog(log), { tail: () => 0.06, returns }).called).toBe(0);
  });

  it('counts who came back by state', () => {
    expect(returnsByState(cutLog(log)).map(({ ties: many }) => many)).toEqual([1, 0, 0, 1]);
  });
});

describe('addressBooks', () => {
  const DAY = 86_400_000;
  // Ana is in touch with thirty friends on five days each, ten days apart, and once more; one friend knows one other.
  const contacts = [0, 10, 20, 30, 40, 60].flatMap((day) =>
    Array.from({ length: 30 }, (_, i) => ({
      from: 'ana',
      to: `friend ${i}`,
      at: Date.UTC(2025) + day * DAY,
    })),
  );
  contacts.push({ from: 'friend 1', to: 'zoe', at: Date.UTC(2025) + 60 * DAY });
  const log = { name: 'ana', contacts };
  const books = addressBooks(log, cutLog(log));

  it('are those of people with thirty ties of two gaps', () => {
    expect(books.map(({ ties }) => ties.size)).toEqual([30]);
    expect(books[0].horizon).toBe(20);
  });

  it('are judged together, each by itself', () => {
    const [once] = silencesOfBooks(books);
    const [twice] = silencesOfBooks([...books, ...books]);

    expect([once.books, once.last.size, once.called]).toEqual([1, 30, 0]);
    expect([twice.books, twice.last.size, twice.last.shares[0].value]).toEqual([
      2,
      60,
      once.last.shares[0].value,
    ]);
  });
});

function enronLog() {
  const log = readLog(join(folder, 'data/enron-email.csv.gz'));
  if (!log) throw new Error('the Enron table is a log');
  return log;
}

describe('baselines', () => {
  // Of each direction a tie, as worked out by an independent program (NumPy and scikit-learn).
  const areas = {
    count: 0.725682,
    recency: 0.728453,
    'half-life 1 d': 0.729004,
    'half-life 7 d': 0.735339,
    'half-life 30 d': 0.750315,
    'half-life 90 d': 0.756231,
    'half-life 180 d': 0.75057,
    'half-life 365 d': 0.743815,
    'silence / mean gap': 0.696079,
  };
  const { ties, after } = cutLog(directed(enronLog()));
  const came = after.next.map((next) => (next < Number.POSITIVE_INFINITY ? 1 : 0));
  const scores = baselines(ties);

  it('are judged on the ties of the Enron log', () => {
    expect([ties.size, came.reduce((sum, x) => sum + x, 0)]).toEqual([1367, 693]);
  });

  it.each(Object.entries(areas))('by %s have the area under the curve that others find', (name, area) => {
    // To five digits: a few sums are equal but for rounding, which then orders them.
    expect(Math.abs(auc(scores[name], came).value - area)).toBeLessThan(1e-5);
  });
});

describe('bgNbd', () => {
  it('finds what another fit finds, but for the midnights its days begin at', () => {
    const { ties, after } = cutLog(directed(enronLog()));
    const came = after.next.map((next) => (next < Number.POSITIVE_INFINITY ? 1 : 0));
    const scores = bgNbd(ties);

    expect(Math.abs(auc(scores['BG/NBD P(alive)'], came).value - 0.429)).toBeLessThan(0.002);
    expect(Math.abs(auc(scores['BG/NBD P(alive) x rate'], came).value - 0.747)).toBeLessThan(0.002);
  });
});

describe('backtest.mjs', () => {
  const page = readFileSync(join(folder, '../docs/evidence.md'), 'utf8');

  /** What it prints of a log, by plain Node on the built packages. */
  async function printed(...args: string[]): Promise<string> {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['backtest.mjs', ...args], { cwd: folder });
    return stdout;
  }

  /** The lines that are of one log alone. */
  const linesOf = (log: string, text: string) =>
    text.split('\n').filter((line) => line.startsWith(`| ${log} |`));

  it('judges the Enron log as docs/evidence.md has it', async () => {
    const out = await printed('data/enron-email.csv.gz');

    expect(out).toContain('| came back | 53.5 % |');
    expect(out).toContain('| best baseline | half-life 90 d |');
    expect(linesOf('enron-email', out).length).toBeGreaterThan(10);
    expect(linesOf('enron-email', page)).toEqual(linesOf('enron-email', out));
  });

  const data = process.env.TIEWISE_DATA;
  if (data === undefined || !existsSync(data)) {
    console.info('No folder of data sets: name it in TIEWISE_DATA to backtest more than the Enron log.');
  }
  it.skipIf(data === undefined || !existsSync(data)).each(['radoslaw-email', 'collegemsg'])(
    'judges %s as docs/evidence.md has it',
    async (log) => {
      expect(linesOf(log, page)).toEqual(linesOf(log, await printed(join(String(data), `${log}.csv.gz`))));
    },
  );

  it('writes between the marks of a page, and nothing else', async () => {
    const draft = mkdtempSync(join(tmpdir(), 'tiewise-evidence-'));
    try {
      const file = join(draft, 'page.md');
      writeFileSync(file, 'before\n<!-- measured -->\nold\n<!-- end -->\nafter\n');
      expect(await printed('data/enron-email.csv.gz', '--write', file)).toBe('');
      const text = readFileSync(file, 'utf8');

      expect(text.startsWith('before\n<!-- measured -->\n\n### All ties')).toBe(true);
      expect(text.endsWith('|\n\n<!-- end -->\nafter\n')).toBe(true);
      expect(text).not.toContain('old');
    } finally {
      rmSync(draft, { recursive: true });
    }
  });
});
