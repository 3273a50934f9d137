import { Network, TiewiseError } from '@tiewise/core';
import type { MergedImport } from '@tiewise/importers';
import { phoneReader } from '@tiewise/importers/identity';
import { calledSo, severalCalled } from './called-so.js';
import { ExitError } from './exit-error.js';
import { plain } from './page.js';

/**
 * The network of what was read, seen from whom the command names, else from whose files they are.
 *
 * @throws ExitError with what to give instead, if nobody or several people are called so.
 */
export function networkOf(
  { people, interactions, kinds, me }: MergedImport,
  options: { me?: string; region?: string },
): Network {
  const network = Network.of({ people, interactions, kinds });
  try {
    const whose = options.me === undefined ? me : declaredIn(network, options.me, options.region);
    if (whose !== undefined) network.me = whose;
    return network;
  } catch (error) {
    if (!(error instanceof TiewiseError)) throw error;
    const called = options.me === undefined ? [] : calledSo(network, options.me);
    if (called.length > 1) throw new ExitError(2, severalCalled('me', options.me ?? '', called));
    throw new ExitError(
      2,
      `tiewise: --me: nobody in these files is ${JSON.stringify(options.me)}. ${hintFor(network, me)}`,
    );
  }
}

/** What to give instead, and whose the files are without it. */
function hintFor(network: Network, me: string | undefined): string {
  const give = 'Give an e-mail address, profile page, phone number or name that stands in the files';
  if (me === undefined) return `${give}.`;
  const { name = me } = network.person(me) ?? {};
  const owner = /^[a-z]+(?:-[a-z]+)?-owner$/.test(me)
    ? 'whoever wrote and called there'
    : plain(name === me ? me : `${name} (${me})`);
  return `${give}, or leave --me out: the files are then taken for those of ${owner}.`;
}

/** The id of who is declared by a number as it is dialled within the region; else the text as it is. */
function declaredIn(network: Network, me: string, region: string | undefined): string {
  if (region === undefined || network.find(me) !== undefined) return me;
  const ids = phoneReader(region)(me).flatMap((number) => [`tel:${number}`, number]);
  return ids.find((id) => network.find(id) !== undefined) ?? me;
}
