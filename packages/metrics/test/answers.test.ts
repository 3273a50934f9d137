import { STANDARD_KINDS } from '@tiewise/core';
import { describe, expect, it } from 'vitest';
import { answers } from '../src/answers.js';
import { networkOf } from './network-of.js';

function answersIn(...lines: string[]) {
  const evidence = networkOf(...lines)
    .tiesAt('2026-01-01')
    .interactions('ana', 'bo');
  const today = Date.UTC(2026, 0, 1) / 86_400_000;
  return answers(evidence, { person: 'ana', kinds: STANDARD_KINDS, within: 30, today });
}

describe('answers', () => {
  it('counts what came back in time', () => {
    expect(answersIn('ana > bo 2025-01-01', 'bo > ana 2025-01-31')).toEqual({ asked: 1, answered: 1 });
    expect(answersIn('ana > bo 2025-01-01', 'bo > ana 2025-02-01')).toEqual({ asked: 1, answered: 0 });
  });

  it('takes writing twice before an answer for one time', () => {
    expect(answersIn('ana > bo 2025-01-01', 'ana > bo 2025-01-10', 'bo > ana 2025-01-12')).toEqual({
      asked: 1,
      answered: 1,
    });
  });

  it('takes writing again after the time for an answer for another', () => {
    expect(answersIn('ana > bo 2025-01-01', 'ana > bo 2025-03-01')).toEqual({ asked: 2, answered: 0 });
  });

  it('takes a meeting for an answer, and a connection for nothing', () => {
    expect(answersIn('ana > bo 2025-01-01', 'ana = bo 2025-01-05')).toEqual({ asked: 1, answered: 1 });
    expect(answersIn('ana > bo 2025-01-01', 'ana = bo 2025-01-05 connection')).toEqual({
      asked: 1,
      answered: 0,
    });
  });

  it('does not wait for an answer to a reply', () => {
    expect(answersIn('bo > ana 2025-01-01', 'ana > bo 2025-01-02')).toEqual({ asked: 0, answered: 0 });
    expect(answersIn('bo > ana 2025-01-01', 'ana > bo 2025-01-20')).toEqual({ asked: 1, answered: 0 });
  });

  it('does not count what may still be answered', () => {
    expect(answersIn('ana > bo 2025-12-20')).toEqual({ asked: 0, answered: 0 });
  });
});
