import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { firstState, ViewStates } from '../src/state.js';

const first = firstState({ moments: new Float64Array(5), me: 0 });

describe('firstState', () => {
  it('shows the last moment in circles', () => {
    expect(first).toMatchObject({ view: 'circles', time: 4, person: -1, tie: -1 });
  });

  it('shows a map where nobody is me', () => {
    expect(firstState({ moments: new Float64Array(5), me: -1 }).view).toBe('map');
  });
});

describe('ViewStates', () => {
  it('goes back a step at a time', () => {
    const states = new ViewStates(first);
    states.change({ view: 'map' });
    states.change({ person: 3 });

    states.undo();
    expect(states.now).toEqual({ ...first, view: 'map' });
    states.undo();
    expect(states.now).toEqual(first);
    expect(states.undo()).toBe(false);
  });

  it('takes what slides along with the step before it', () => {
    const states = new ViewStates(first);
    states.change({ time: 2 }, 'slide');
    states.change({ view: 'map' });
    states.change({ time: 1 }, 'slide');

    states.undo();
    expect(states.now).toEqual({ ...first, time: 2 });
    expect(states.steps).toBe(0);
  });

  it('knows no step where nothing changed', () => {
    const states = new ViewStates(first);
    const heard = vi.fn();
    states.on(heard);
    states.change({ view: 'circles', person: -1 });

    expect(states.steps).toBe(0);
    expect(heard).not.toHaveBeenCalled();
  });

  it('tells what changed, from what, and how, until it is not to tell any more', () => {
    const states = new ViewStates(first);
    const heard = vi.fn();
    const off = states.on(heard);
    states.change({ time: 1 }, 'slide');
    off();
    states.change({ time: 2 }, 'slide');

    expect(heard.mock.calls).toEqual([[{ ...first, time: 1 }, first, 'slide']]);
  });

  it('undoes as many steps as there were', () => {
    const change = fc.record(
      { time: fc.nat(4), person: fc.nat(9), compare: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const states = new ViewStates(first);
        for (const one of changes) states.change(one);
        while (states.undo());
        expect(states.now).toEqual(first);
      }),
    );
  });
});
