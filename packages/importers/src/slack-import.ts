import type { Interaction, InteractionLog } from '@tiewise/core';
import { slackTs } from './slack-message.js';
import type { SlackReaders } from './slack-readers.js';
import type { SlackDay, SlackWorkspace } from './slack-workspace.js';

/** Adds the interactions of one Slack export to a log, in the order of their time, under the ids of its people. */
export function addSettled(
  workspace: SlackWorkspace,
  readers: SlackReaders,
  interactions: InteractionLog,
): void {
  const { log, people } = workspace;
  const dayOf = daysByRow(workspace);
  const personId = cached((id) => people.personId(id));
  const { kind } = log.columns();
  const reaction = log.kinds.indexOf('reaction');
  for (const row of rowsInOrder(log)) {
    const found = log.at(row);
    const day = workspace.days[dayOf[row]];
    const isReactedTo = reaction !== undefined && kind[row + 1] === reaction;
    const to = settle(found, isReactedTo, day, workspace, readers);
    if (to.length === 0) continue;
    for (const id of [found.from, ...to]) people.meet(id, {});
    interactions.add({
      ...found,
      id: idOf(found),
      at: Math.floor(found.at),
      from: personId(found.from),
      to: to.map(personId),
    });
  }
}

/** Whom an interaction went to, if to anybody; counts messages as kept or skipped. Reactions stand behind theirs. */
function settle(
  found: Interaction,
  isReactedTo: boolean,
  { tally, file }: SlackDay,
  { people }: SlackWorkspace,
  readers: SlackReaders,
): readonly string[] {
  const isMessage = found.kind === 'message';
  const to = isMessage ? readers.of(found) : found.to.filter((id) => !people.isBot(id));
  if (people.isBot(found.from)) {
    if (isMessage) tally.skip('written by a bot', undefined, file);
    return [];
  }
  if (isMessage && (isReactedTo || typeof to !== 'string')) tally.keep();
  else if (typeof to === 'string') tally.skip(to, undefined, file);
  return typeof to === 'string' ? [] : to;
}

/** An answer sent to the channel as well stands there twice under one id. */
function idOf({ kind, from, to, at }: Interaction): string {
  return kind === 'message'
    ? `slack:${from}/${slackTs(at)}`
    : `slack:${to[0]}/${slackTs(at)}/reaction/${from}`;
}

function rowsInOrder(log: InteractionLog): Uint32Array {
  const { at } = log.columns();
  return Uint32Array.from(at, (_, row) => row).sort((a, b) => at[a] - at[b] || a - b);
}

function daysByRow({ days, log }: SlackWorkspace): Uint32Array {
  const dayOf = new Uint32Array(log.size);
  for (const [i, { start }] of days.entries()) dayOf.fill(i, start, days[i + 1]?.start ?? log.size);
  return dayOf;
}

function cached(make: (id: string) => string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const value = known.get(id) ?? make(id);
    known.set(id, value);
    return value;
  };
}
