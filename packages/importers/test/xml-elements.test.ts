import { describe, expect, it } from 'vitest';
import { readXml, type XmlOptions } from '../src/xml-elements.js';

/** What is told of a text, given in these pieces: names with attributes, closing names with texts, and a cut. */
async function toldOf(pieces: string | readonly string[], options: XmlOptions = {}): Promise<string[]> {
  const told: string[] = [];
  await readXml(
    pieces,
    {
      open: ({ name, attributes, line }) => {
        const values = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`);
        told.push(`${line} ${name}${values.join('')}`);
      },
      close: (name, text) => told.push(text === '' ? `/${name}` : `/${name} ${text}`),
      cutOff: (line) => told.push(`cut off in line ${line}`),
    },
    options,
  );
  return told;
}

describe('readXml', () => {
  it.each([
    ['<a/>', ['1 a', '/a']],
    ['<a b="1" c=\'2"\'/>', ['1 a b=1 c=2"', '/a']],
    ['<?xml version="1.0"?>\n<!DOCTYPE x>\n<!-- <b/> -- > -->\n<a></a>', ['4 a', '/a']],
    ['<a\n b = "x > y < z & \n"\n/>\n<c/>', ['1 a b=x > y < z & \n', '/a', '5 c', '/c']],
    ['1 < 2 & 3 <a b=c d=e></a>', ['1 a b=c d=e', '/a']],
    ['<a b c="1"/>', ['1 a b= c=1', '/a']],
    ['<été x="é"/>', ['1 été x=é', '/été']],
    ['<a>x &amp; <![CDATA[y &amp; z]]></a>', ['1 a', '/a x & y &amp; z']],
    ['<p:a><p:b/><q:c/></p:a>', ['1 a', '1 b', '/b', '1 q:c', '/q:c', '/a']],
  ])('reads %j wherever it is cut', async (text, told) => {
    expect(await toldOf(text)).toEqual(told);
    expect(await toldOf([...text])).toEqual(told);
  });

  it.each([
    ['a &amp; b &lt;&gt;&quot;&apos;', 'a & b <>"\''],
    ['&#233;&#xE9;', 'éé'],
    ['&#55357;&#56832;&#128512;&#x1F600;&#xD83D;&#xde00;', '😀😀😀😀'],
    ['&#55357;&#56832;&#55357;&#56833;', '😀😁'],
    ['a&#0;b&#x00;', 'ab'],
    ['&#55357;', '\ufffd'],
    ['&#55357;&#33;', '\ufffd!'],
    ['a & b &nope; &# &#x; &#99', 'a & b &nope; &# &#x; &#99'],
  ])('takes %j in a value for %j wherever it is cut', async (value, text) => {
    const told = [`1 a b=${text}`, '/a'];

    expect(await toldOf(`<a b="${value}"/>`)).toEqual(told);
    expect(await toldOf([...`<a b="${value}"/>`])).toEqual(told);
  });

  it.each([
    ['<a>\n<b c="', ['1 a', '/a', 'cut off in line 2']],
    ['<a/>\n<b', ['1 a', '/a', 'cut off in line 2']],
    ['<a/>\n<b c=""', ['1 a', '/a', 'cut off in line 2']],
    ['<a/>\n', ['1 a', '/a']],
  ])('says whether %j is cut off', async (text, told) => {
    expect(await toldOf(text)).toEqual(told);
    expect(await toldOf([...text])).toEqual(told);
  });

  it('takes what holds no others for closed, whether it is or not', async () => {
    const text = '<a><b><b></b><b/></a>';

    expect(await toldOf(text, { empty: new Set(['b']) })).toEqual([
      '1 a',
      '1 b',
      '/b',
      '1 b',
      '/b',
      '1 b',
      '/b',
      '/a',
    ]);
  });

  it('keeps no more than 64 Ki characters of a value, and 1,000 attributes', async () => {
    const long = '&amp;y'.repeat(50_000);
    const many = Array.from({ length: 5000 }, (_, i) => `a${i}="${i}"`).join(' ');
    const [value, ends] = [await toldOf(['<a b="', long, long, '" c="1"/>']), await toldOf(`<a ${many}/>`)];

    expect(value[0].length).toBeLessThan('1 a b='.length + 65_536 + ' c=1'.length + 10);
    expect(value[0].endsWith(' c=1')).toBe(true);
    expect(ends[0]).toContain(' a999=999 ');
    expect(ends[0]).not.toContain(' a1000=');
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'declares entities'],
    ['<a>'.repeat(101), 'nested too deep'],
    [`<a b="1"/><!-- ${' '.repeat(17 << 20)}`, 'does not end'],
    [`<a ${'b'.repeat(17 << 20)}`, 'does not end'],
  ])('refuses %.40j', async (text, reason) => {
    await expect(toldOf(text)).rejects.toThrow(reason);
  });

  it('refuses another root than that asked for', async () => {
    await expect(toldOf('<b/>', { root: 'a', file: 'x.xml' })).rejects.toThrow(
      'x.xml, line 1: it is no XML file with <a>',
    );
    await expect(toldOf('hello', { root: 'a' })).rejects.toThrow('it is no XML file with <a>');
  });
});
