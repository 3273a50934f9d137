import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../src/jaro-winkler.js';
import { personalName } from '../src/name-words.js';
import { namesAgree } from '../src/names-agree.js';

describe('namesAgree', () => {
  it.each([
    ['Ana López', 'Lopez, Ana'],
    ['Øberg Nils', 'Nils Oberg'],
    ['Robert Jones, MBA', 'Dr. Bob Jones'],
    ['Maria Schmidt', 'Maria Lopez'],
    ['Mohammed Ali', 'Muhammad Ali'],
    ['R. Jones', 'Robert Jones'],
    ['Jon Smith', 'John Smith'],
    ['Ana', 'Ana Lopez'],
    ['', 'Ana Lopez'],
    ['Dana Bishop Park', 'Park, Dana'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Håkan Åberg', 'Haakan Aaberg'],
    ['Łukasz Wiśniewski', 'Lukasz Wisniewski'],
    ['Сергей Волков', 'Sergey Volkov'],
    ['太郎 山本', 'Taro Yamamoto'],
    ['Flo Ashby', 'Florence Ashby'],
    ['Gosia Nowak', 'Małgorzata Nowak'],
  ])('holds of %s and %s', (a, b) => {
    expect(namesAgree(a, b)).toBe(true);
    expect(namesAgree(b, a)).toBe(true);
  });

  it.each([
    ['Max Holt', 'Mia Holt'],
    ['John Smith', 'Jane Smith'],
    ['Holt, Max', 'Mia Holt'],
    ['Chris Martin', 'Dana Park'],
    ['山田太郎', '山本花子'],
    ['Пётр Волков', 'Sergey Volkov'],
    ['Paul Holt', 'Flora Holt'],
  ])('does not hold of %s and %s', (a, b) => {
    expect(namesAgree(a, b)).toBe(false);
    expect(namesAgree(b, a)).toBe(false);
  });
});

describe('personalName', () => {
  it('drops titles and degrees, but no surname', () => {
    expect(personalName('Dr. Yo-Yo Ma')).toEqual(['yo', 'yo', 'ma']);
    expect(personalName('Lee, Ann, M.D.')).toEqual(['ann', 'lee']);
    expect(personalName('MBA')).toEqual(['mba']);
  });
});

describe('jaroWinkler', () => {
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
    ['abc', 'xyz', 0],
    ['', '', 1],
    ['', 'a', 0],
  ])('of %s and %s is %d, as published', (a, b, likeness) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 4);
  });

  it('is from 0 to 1, and 1 for equal texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = jaroWinkler(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, a)).toBe(1);
      }),
    );
  });
});
