import { InteractionLog } from '../../src/index.js';

export const START = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;
const KINDS = ['message', 'message', 'message', 'call', 'meeting', 'meeting', 'connection', 'gift'];

export interface RandomLogOptions {
  rows: number;
  people: number;
  /** Rows come in order of time; else in none. */
  ordered?: boolean;
}

/** Four years of invented interactions, the same every time; one in eight has up to four recipients. */
export function randomLog({ rows, people, ordered = true }: RandomLogOptions): InteractionLog {
  let state = 1;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const log = new InteractionLog();
  for (let row = 0; row < rows; row++) {
    const at = ordered ? START + Math.floor((row / rows) * 1461 * DAY) : START + draw(1461) * DAY + draw(DAY);
    const to = Array.from({ length: draw(8) ? 1 : 1 + draw(4) }, () => `p${draw(people)}`);
    log.add({ at, from: `p${draw(people)}`, to, kind: KINDS[draw(8)], weight: [0.25, 1, 1][draw(3)] });
  }
  return log;
}
