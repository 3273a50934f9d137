import { describe, expect, it } from 'vitest';
import { XmlTags, xmlText } from '../src/xml-tags.js';

function tagsOf(...pieces: string[]) {
  const found: string[] = [];
  const tags = new XmlTags(({ name, attributes, line }) => {
    const values = [...attributes].map(([key, value]) => ` ${key}=${value}`).join('');
    found.push(`${line} ${name}${values}`);
  });
  for (const piece of pieces) tags.push(piece);
  return { found, cutAt: tags.cutAt };
}

describe('XmlTags', () => {
  it.each([
    ['<a/>', ['1 a']],
    ['<a b="1" c=\'2"\'/>', ['1 a b=1 c=2"']],
    ['<?xml version="1.0"?>\n<!DOCTYPE x>\n<!-- <b/> -- > -->\n<a></a>', ['4 a', '4 /a']],
    ['<!----><a/>', ['1 a']],
    ['<a\n b = "x > y < z & \n"\n/>\n<c>', ['1 a b=x > y < z & \n', '5 c']],
    ['1 < 2 & 3 <a b=c d=e>', ['1 a b=c d=e']],
    ['<a b="1"\n<c d="2"/>', ['1 a b=1', '2 c d=2']],
    ['<a b c="1"/>', ['1 a c=1']],
    ['<<a/>', ['1 a']],
    ['<été x="é"/>', ['1 été x=é']],
  ])('reads %j wherever it is cut', (text, tags) => {
    expect(tagsOf(text).found).toEqual(tags);
    expect(tagsOf(...text).found).toEqual(tags);
  });

  it('says where a tag begins that the text ends in', () => {
    expect(tagsOf('<a/>\n<b c="').cutAt).toBe(2);
    expect(tagsOf('<a/>\n').cutAt).toBeUndefined();
  });

  it('keeps no more than 64 Ki characters of a value', () => {
    const { found } = tagsOf('<a b="', 'x'.repeat(50_000), 'x'.repeat(50_000), '" c="1"/>');
    expect(found[0]).toHaveLength('1 a b='.length + 65_536 + ' c=1'.length);
  });
});

describe('xmlText', () => {
  it.each([
    ['a &amp; b &lt;&gt;&quot;&apos;', 'a & b <>"\''],
    ['&#233;&#xE9;', 'éé'],
    ['&#55357;&#56832;&#128512;&#x1F600;', '😀😀😀'],
    ['a&#0;b', 'ab'],
    ['a & b &nope; &#x110000; &#', 'a & b &nope; &#x110000; &#'],
  ])('reads %j', (value, text) => {
    expect(xmlText(value)).toBe(text);
  });
});
