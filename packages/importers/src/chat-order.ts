import { type DateOrder, likelyOrders } from './chat-dates.js';
import type { ChatText } from './chat-text.js';

/** In which order the dates of a chat are read, and what the reader should know of how that was decided. */
export interface SettledOrder {
  order: DateOrder;
  note?: string;
}

export const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  ymd: 'year/month/day',
};

/** The order of the dates in each chat: as its own dates say, else as those of the other chats, else a stated guess. */
export function settledOrders(chats: readonly ChatText[], given: DateOrder | undefined): SettledOrder[] {
  const likely = chats.map(({ dates }) => likelyOrders(dates));
  const settled = new Set(likely.filter((orders, i) => orders.length === 1 && chats[i].rows.size > 0).flat());
  const [common] = settled;
  return chats.map((chat, i) => {
    const [only, ...others] = likely[i];
    if (only !== undefined && others.length === 0)
      return { order: only, ...contradiction(only, given, chat) };
    if (given !== undefined) return { order: given };
    if (settled.size === 1 && common !== undefined && likely[i].includes(common)) {
      return { order: common, note: `${OPEN}; read as ${ORDER_WORDS[common]}, as in the other chats` };
    }
    const order = guess(chat, likely[i]);
    return {
      order,
      note: `ambiguous: ${OPEN}; read as ${ORDER_WORDS[order]}, unless dateOrder (on the command line --date-order) says otherwise`,
    };
  });
}

const OPEN = 'the dates fit more than one order of day and month';

function contradiction(only: DateOrder, given: DateOrder | undefined, { rows }: ChatText): { note?: string } {
  if (given === undefined || given === only || rows.size === 0) return {};
  return { note: `its dates were read as ${ORDER_WORDS[only]}, the only order that fits all of them` };
}

function guess({ headers }: ChatText, likely: readonly DateOrder[]): DateOrder {
  const american = headers.capitals && likely.includes('mdy');
  return american ? 'mdy' : (likely[0] ?? 'dmy');
}
