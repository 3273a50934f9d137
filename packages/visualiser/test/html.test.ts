import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { Network } from '@tiewise/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackPicture } from '../src/pack.js';
import { toSvg } from '../src/to-svg.js';
import { randomPicture } from './random-picture.js';
import { buildPageCode, pageTextOf } from './written-page.js';
import { parseXml, textOf } from './xml.js';

const picture = randomPicture({ people: 40, moments: 10 });

function partsOf(page: string) {
  const part = (pattern: RegExp) => pattern.exec(page)?.[1] ?? '';
  return {
    policy: part(/http-equiv="Content-Security-Policy" content="([^"]*)"/),
    style: part(/<style>([^<]*)<\/style>/),
    data: part(/type="application\/octet-stream">([^<]*)</),
    code: part(/<script id="tiewise-code">([\s\S]*?)<\/script>/),
  };
}

function pictureIn(page: string) {
  return unpackPicture(gunzipSync(Buffer.from(partsOf(page).data, 'base64')));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('toHtml', () => {
  let page: string;

  beforeAll(async () => {
    buildPageCode();
    page = await pageTextOf(picture);
  }, 60_000);

  it('allows its own script and style by their hashes, and nothing else', () => {
    const { policy, code, style } = partsOf(page);

    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(code)}`,
      `style-src ${hashOf(style)}`,
      'img-src data: blob:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(page.match(/<script/g)?.length).toBe(page.match(/<script id=/g)?.length);
  });

  it('names no address but that of SVG, which is a name', () => {
    const addresses = page.match(/(?:https?:)?\/\/[\w-]+\.[\w./-]+/g) ?? [];

    expect([...new Set(addresses)]).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('holds the picture whole', () => {
    const kept = pictureIn(page);

    expect(kept.people.name).toEqual(picture.people.name);
    expect(kept.ties.states).toEqual(picture.ties.states);
  });

  it('gives the same text each time', async () => {
    expect((await pageTextOf(picture)) === page).toBe(true);
  });

  it.each(['initials', 'none'] as const)(
    'holds no name and nothing known of people with %s',
    async (names) => {
      const hidden = await pageTextOf(picture, { names });
      const { people } = pictureIn(hidden);

      expect(people.name.filter((name) => picture.people.name.includes(name))).toEqual([]);
      expect(people.known.flat()).toEqual([]);
      expect(people.names.join('')).toMatch(/^0+$/);
      expect(picture.people.name.filter((name) => hidden.includes(`>${name}<`))).toEqual([]);
    },
  );

  it('leaves out what else people are known by if asked to', async () => {
    const { people } = pictureIn(await pageTextOf(picture, { known: false }));

    expect(people.name).toEqual(picture.people.name);
    expect(people.known.flat()).toEqual([]);
    expect(people.names.join('')).toMatch(/^0+$/);
  });

  it('begins when it is told to', async () => {
    const { moments } = pictureIn(await pageTextOf(picture, { from: picture.moments[4] }));

    expect(Array.from(moments)).toEqual(Array.from(picture.moments.slice(4)));
  });

  it('writes its title as text', async () => {
    const titled = await pageTextOf({ ...picture, title: '</title><script>' });

    expect(titled).toContain('<title>&#60;/title&#62;&#60;script&#62;</title>');
  });

  it('needs a moment to look at a network from', async () => {
    const { toHtml } = await import('../src/html.js');

    // @ts-expect-error: asOf is missing
    await expect(toHtml(Network.of({ interactions: [] }), {})).rejects.toThrow(
      'asOf: the moment to look from',
    );
  });
});

describe('toSvg', () => {
  it('draws a network as of a moment', async () => {
    const network = Network.of({
      interactions: [
        { at: '2025-01-01', from: 'ana', to: 'bo' },
        { at: '2025-06-01', from: 'cy', to: 'ana' },
      ],
    });
    network.me = 'ana';
    const text = textOf(parseXml(await toSvg(network, { asOf: '2025-03-01' })));

    expect(text).toContain('as of 1 March 2025');
    expect(text).toContain('bo');
    expect(text).not.toContain('cy');
  });
});
