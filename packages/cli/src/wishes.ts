import type { Network } from '@tiewise/core';
import type { ReconnectOptions } from '@tiewise/metrics';
import { calledSo, severalCalled } from './called-so.js';
import { ExitError } from './exit-error.js';
import { momentOf } from './moment.js';

/** What was asked for about people, each by whatever `Network.find` takes. */
export interface Wishes {
  exclude?: readonly string[];
  /** `person=date`. */
  snooze?: readonly string[];
  knownWell?: readonly string[];
  introduce?: readonly string[];
}

/** The same by ids. */
export interface FoundWishes {
  reconnect: Pick<ReconnectOptions, 'exclude' | 'snooze' | 'knownWell'>;
  introduce: string[];
  /** Those to say nothing about: excluded, or snoozed to a later one. */
  quiet: string[];
}

/**
 * What is wished, looked at from a moment.
 *
 * @throws ExitError if somebody is not in the network, or a date is none.
 */
export function wishesOf(
  network: Network,
  asOf: number,
  { exclude = [], snooze = [], knownWell = [], introduce = [] }: Wishes,
): FoundWishes {
  const found = (option: string) => (text: string) => idOf(network, text, option);
  const left = exclude.map(found('exclude'));
  const later = snooze.map((text) => snoozed(network, text));
  return {
    quiet: [...left, ...later.filter(([, until]) => until > asOf).map(([id]) => id)],
    reconnect: {
      exclude: left,
      snooze: Object.fromEntries(later),
      knownWell: knownWell.map(found('known-well')),
    },
    introduce: introduce.map(found('introduce')),
  };
}

function snoozed(network: Network, text: string): [string, number] {
  const [, who = '', date = ''] = /^(.+)=([^=]+)$/.exec(text) ?? [];
  try {
    return [idOf(network, who, 'snooze'), momentOf(date)];
  } catch (error) {
    if (error instanceof ExitError && who) throw error;
    throw new ExitError(
      2,
      'tiewise: --snooze: write it as PERSON=DATE, for instance "Mara Ostrow=2027-03-01".',
    );
  }
}

function idOf(network: Network, text: string, option: string): string {
  const id = network.find(text);
  if (id !== undefined) return id;
  const ids = calledSo(network, text);
  if (ids.length > 1) throw new ExitError(2, severalCalled(option, text, ids));
  const hint = 'Give an id, e-mail address, profile page or full name that stands in the files.';
  throw new ExitError(2, `tiewise: --${option}: nobody in these files is ${JSON.stringify(text)}. ${hint}`);
}
