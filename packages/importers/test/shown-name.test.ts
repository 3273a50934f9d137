import { describe, expect, it } from 'vitest';
import { shownName } from '../src/shown-name.js';

describe('shownName', () => {
  it.each([
    ['Whitney Vance', 'Whitney Vance'],
    ['Vance, Whitney', 'Whitney Vance'],
    ['Yuting Gao, CFA', 'Yuting Gao'],
    ['Gao, Yuting, CFA', 'Yuting Gao'],
    ['Jane Doe, Ph.D., MBA', 'Jane Doe'],
    ['Northwind Analytics, Inc.', 'Northwind Analytics, Inc.'],
    ['One, Two, Three', 'One, Two, Three'],
    ['李 伟', '李 伟'],
    [', ', ', '],
    ['', ''],
  ])('shows %j as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});
