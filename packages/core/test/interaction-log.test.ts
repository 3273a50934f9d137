import { describe, expect, it } from 'vitest';
import { type Interaction, InteractionLog, Network } from '../src/index.js';

function logOf(...interactions: Partial<Interaction>[]): InteractionLog {
  const log = new InteractionLog();
  for (const interaction of interactions) {
    log.add({ at: 1, from: 'ana', to: ['bo'], kind: 'message', weight: 1, ...interaction });
  }
  return log;
}

describe('InteractionLog.addNew', () => {
  it('takes the caller at their word that an id is new, and knows it from then on', () => {
    const log = logOf({ id: 'x' });
    log.addNew({ at: 2, from: 'bo', to: ['ana'], kind: 'call', weight: 1, id: 'y', minutes: 3 });

    expect(log.at(1)).toEqual({
      at: 2,
      from: 'bo',
      to: ['ana'],
      kind: 'call',
      weight: 1,
      id: 'y',
      minutes: 3,
    });
    expect(log.has('y')).toBe(true);
    expect(log.add({ at: 3, from: 'bo', to: ['ana'], kind: 'call', weight: 1, id: 'y' })).toBe(false);
  });
});

describe('InteractionLog.append', () => {
  it('takes over everything, under the ids given', () => {
    const introduction = {
      at: 7,
      kind: 'introduction',
      about: 'cy',
      weight: 2,
      minutes: 5,
      id: 'i',
      source: 'mail',
    };
    const log = logOf({ at: 3 });
    log.append(logOf(introduction, { to: ['bo', 'cy'] }), (id) => id.toUpperCase());

    expect([...log]).toEqual([
      { at: 3, from: 'ana', to: ['bo'], kind: 'message', weight: 1 },
      { ...introduction, from: 'ANA', to: ['BO'], about: 'CY' },
      { at: 1, from: 'ANA', to: ['BO', 'CY'], kind: 'message', weight: 1 },
    ]);
  });

  it('leaves out ids already known, and knows those it took over', () => {
    const log = logOf({ id: 'x' });
    log.append(logOf({ id: 'x', at: 9 }, { id: 'y' }), (id) => id);

    expect(log.size).toBe(2);
    expect(log.has('y')).toBe(true);
    expect(log.at(0).at).toBe(1);
  });

  it('counts what was left out as known, here and in logs taken over', () => {
    const twice = logOf({ id: 'x' }, { id: 'x' }, { id: 'y' });
    twice.countRepeated();
    expect(twice.repeated).toBe(2);

    const log = logOf({ id: 'y' }, {}, {});
    log.append(twice, (id) => id);
    expect([log.size, log.repeated]).toEqual([4, 3]);
    const mapped = log.mapped((interaction) =>
      interaction.id === 'x' ? { ...interaction, id: 'y' } : interaction,
    );
    expect([mapped.size, mapped.repeated]).toEqual([3, 4]);
    expect(log.mapped(({ id, ...rest }) => (id === 'y' ? undefined : rest)).size).toBe(3);
  });

  it('knows ids whether they were added or taken over', () => {
    const log = logOf();
    log.append(logOf({ id: 'x' }, {}, { id: 'y' }), (id) => id);
    log.append(logOf({ id: 'y' }, { id: 'z' }), (id) => id);

    expect([...log].map(({ id }) => id)).toEqual(['x', undefined, 'y', 'z']);
    expect(log.add({ at: 1, from: 'ana', to: ['bo'], kind: 'message', weight: 1, id: 'z' })).toBe(false);
  });

  it('tells whose number in the other log it asks for', () => {
    const log = logOf();
    log.append(logOf({ from: 'cy', to: ['di'] }), (id, number) => `${id}${number}`);

    expect(log.at(0)).toMatchObject({ from: 'cy0', to: ['di1'] });
  });

  it('keeps what comes to be between one person and themselves, which makes no tie', () => {
    const log = logOf();
    const one = (id: string) => (id === 'ann' ? 'ana' : id);
    log.append(
      logOf({ to: ['ann'] }, { to: ['ann', 'ana'] }, { to: ['ann', 'bo', 'cy'] }, { to: ['ann', 'bo'] }),
      one,
    );

    expect([...log].map(({ to }) => to)).toEqual([['ana'], ['ana'], ['bo', 'cy'], ['bo']]);
    expect(Network.of({ interactions: log }).tiesAt('2026-01-01').leftOut.alone).toBe(2);
  });

  it('puts merged recipients in a group once', () => {
    const log = logOf();
    log.append(logOf({ to: ['bo', 'bob', 'cy'] }), (id) => (id === 'bob' ? 'bo' : id));

    expect(log.at(0).to).toEqual(['bo', 'cy']);
  });

  it('makes room for many', () => {
    const log = logOf({});
    log.append(logOf(...Array.from({ length: 1000 }, (_, at) => ({ at, to: [`p${at}`] }))), (id) => id);

    expect(log.size).toBe(1001);
    expect(log.at(1000)).toMatchObject({ at: 999, to: ['p999'] });
  });
});
