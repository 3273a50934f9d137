import { TiewiseError } from '@tiewise/core';
import { array, assert, asyncProperty, nat, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edgeListFormat,
  type GraphFileOptions,
  gexfFormat,
  graphmlFormat,
  readGexf,
  readGraphml,
} from '../src/graph-files.js';
import { mergeImports } from '../src/identity.js';
import type { Content, Import } from '../src/import.js';

const UNDATED =
  'an edge without a date is no interaction; give it one as start, date or at, or read the mere structure in code with `readGraph`';

function gexf(edges: string, nodes = ana + bo, graph = 'defaultedgetype="directed"'): string {
  return `<?xml version="1.0"?>\n<gexf version="1.3"><graph ${graph}><attributes class="edge">
<attribute id="0" title="Date" type="string"/><attribute id="1" title="kind" type="string"/></attributes>
<nodes>${nodes}</nodes>\n<edges>\n${edges}</edges></graph></gexf>`;
}

const ana = '<node id="0" label="Ana Lee"/>';
const bo = '<node id="1" label="Bo Lind"/>';

/** The interactions of an import, by name. */
function happened({ people, interactions }: Import): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return Array.from(interactions, ({ at, from, to, kind, weight }) => {
    const day = new Date(at).toISOString().slice(0, 10);
    return `${day} ${kind} ${names.get(from)} > ${to.map((id) => names.get(id))} ${weight}`;
  });
}

async function edgeOf(edge: string, options: GraphFileOptions = {}): Promise<string[]> {
  const read = await readGexf(gexf(edge), options);
  return [...happened(read), ...Object.keys(read.report.files[0]?.reasons ?? {})];
}

const ENDS = 'source="0" target="1"';

describe('readGexf', () => {
  it.each([
    [`<edge ${ENDS} start="2009-06-01"/>`, '2009-06-01 message Ana Lee > Bo Lind 1'],
    [
      `<edge ${ENDS} start="2009-06-01T10:00:00+02:00" weight="2.5"/>`,
      '2009-06-01 message Ana Lee > Bo Lind 2.5',
    ],
    [`<edge ${ENDS} start="2009"/>`, '2009-01-01 message Ana Lee > Bo Lind 1'],
    [`<edge ${ENDS} start="2009.0"/>`, '2009-01-01 message Ana Lee > Bo Lind 1'],
    [`<edge ${ENDS} start="2009-06"/>`, '2009-06-01 message Ana Lee > Bo Lind 1'],
    [`<edge ${ENDS} timestamp="1.2438144E12"/>`, '2009-06-01 message Ana Lee > Bo Lind 1'],
    [`<edge ${ENDS} start="1243814400"/>`, '2009-06-01 message Ana Lee > Bo Lind 1'],
    [`<edge ${ENDS} type="undirected" start="2009-06-01"/>`, '2009-06-01 meeting Ana Lee > Bo Lind 1'],
    [`<edge ${ENDS} kind="gift" start="2009-06-01"/>`, '2009-06-01 gift Ana Lee > Bo Lind 1'],
    [
      `<edge ${ENDS}><attvalues><attvalue for="0" value="2009-06-01"/><attvalue for="1" value="call"/></attvalues></edge>`,
      '2009-06-01 call Ana Lee > Bo Lind 1',
    ],
  ])('reads %s', async (edge, interaction) => {
    expect(await edgeOf(edge)).toEqual([interaction]);
  });

  it.each([
    [`<edge ${ENDS}/>`, UNDATED],
    [`<edge ${ENDS} start="-Infinity"/>`, UNDATED],
    [`<edge ${ENDS} start="3"/>`, 'a time that is no date: ISO 8601 or epoch seconds'],
    [`<edge ${ENDS} start="2009-06-01" weight="-1"/>`, 'a weight must be a number of 0 or more'],
    ['<edge source="0" target="0" start="2009-06-01"/>', 'from a person to the same person'],
    ['<edge source="0" target="7" start="2009-06-01"/>', 'an edge of a node that is not in the file'],
  ])('skips %s', async (edge, reason) => {
    expect(await edgeOf(edge)).toEqual([reason]);
  });

  it('reads an interaction for each spell and each timestamp', async () => {
    const spells =
      '<spells><spell start="2009-06-01" end="2009-07-01"/><spell startopen="2010-06-01"/></spells>';

    expect(await edgeOf(`<edge ${ENDS}>${spells}</edge>`)).toHaveLength(2);
    expect(await edgeOf(`<edge ${ENDS} timestamps="&lt;[2009.0, 2010.0, 2011.0]>"/>`)).toHaveLength(3);
  });

  it('reads kinds as it is told to, and skips those it does not know', async () => {
    const edge = `<edge ${ENDS} kind="lunch" start="2009-06-01"/>`;

    expect((await edgeOf(edge))[0]).toContain('kind "lunch" is not one of message');
    expect(await edgeOf(edge, { kinds: { lunch: 'meeting' } })).toEqual([
      '2009-06-01 meeting Ana Lee > Bo Lind 1',
    ]);
    expect(await edgeOf(`<edge ${ENDS} start="2009-06-01"/>`, { kind: 'help' })).toEqual([
      '2009-06-01 help Ana Lee > Bo Lind 1',
    ]);
  });

  it('reads who the nodes are out of their ids and attributes', async () => {
    const attributes =
      '<attributes class="node"><attribute id="m" title="E-Mails" type="string"/><attribute id="t" title="Tags" type="string"><default>choir</default></attribute></attributes>';
    const values = '<attvalues><attvalue for="m" value="ana@example.org|lee@example.org"/></attvalues>';
    const nodes = `<node id="0" label="Ana Lee">${values}</node><node id="bo@example.org"/><node id="tel:+442079460958" label="Cy"/>`;
    const { people } = await readGexf(gexf('', nodes).replace('<nodes>', `${attributes}<nodes>`));

    expect(people).toEqual([
      {
        id: 'ana@example.org',
        name: 'Ana Lee',
        emails: ['ana@example.org', 'lee@example.org'],
        tags: ['choir'],
      },
      { id: 'bo@example.org', name: 'bo@example.org', emails: ['bo@example.org'], tags: ['choir'] },
      { id: 'tel:+442079460958', name: 'Cy', phones: ['+442079460958'], tags: ['choir'] },
    ]);
  });

  it('does not take node 0 of two files for one person', async () => {
    const [one, two] = [await readGexf(gexf('')), await readGexf(gexf('', '<node id="0" label="Cy"/>'))];

    expect(mergeImports([one, two]).people.map(({ name }) => name)).toEqual(['Ana Lee', 'Bo Lind', 'Cy']);
  });

  it('reads nodes within nodes, and names with a prefix', async () => {
    const nested = '<node id="0" label="Ana Lee"><nodes><node id="1" label="Bo Lind"/></nodes></node>';
    const { people } = await readGexf(gexf('', nested).replace(/<(\/?)(?=[a-z])/g, '<$1ns0:'));

    expect(people.map(({ name }) => name).sort()).toEqual(['Ana Lee', 'Bo Lind']);
  });

  it('says on which line what it skips begins', async () => {
    const { report } = await readGexf(gexf(`<edge ${ENDS}/>\n\n<!--\n-->\n<edge ${ENDS}/>\n`));

    expect(report.skipped.map(({ line }) => line)).toEqual([6, 10]);
    expect(report.files[0]).toMatchObject({ read: 4, kept: 2, skipped: 2 });
  });

  it('adds nothing when the same file comes twice', async () => {
    const text = gexf(`<edge ${ENDS} start="2009"/><edge ${ENDS} start="2009"/>`);
    const merged = mergeImports([await readGexf(text), await readGexf(text)]);

    expect(merged.interactions.size).toBe(2);
  });

  it('refuses entities of the file itself, so that none of them grows or fetches anything', async () => {
    const laughs = '<!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const outside = '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    for (const type of [laughs, outside]) {
      const text = gexf('').replace('<gexf', `${type}<gexf`);
      await expect(readGexf(text)).rejects.toThrow('it declares entities of its own');
    }
  });

  it('takes what is no entity of XML for text', async () => {
    const { people } = await readGexf(
      gexf('', '<node id="0" label="&lt;A&gt; &#65;&#x42; &secret; &eacute; & ]]"/>'),
    );

    expect(people[0]?.name).toBe('<A> AB &secret; &eacute; & ]]');
  });

  it('takes a document type that brings nothing along', async () => {
    const text = gexf('').replace('<gexf', '<!DOCTYPE gexf SYSTEM "http://example.org/gexf.dtd"><gexf');

    expect((await readGexf(text)).people).toHaveLength(2);
  });

  it('refuses what is nested too deep, never ends, or is no GEXF', async () => {
    await expect(readGexf(gexf('', '<node id="0">'.repeat(200)))).rejects.toThrow('nested too deep');
    await expect(readGexf(`${gexf('')}<!-- ${'y'.repeat(18 << 20)}`)).rejects.toThrow('does not end');
    await expect(readGexf('<graphml></graphml>', { file: 'a.gexf' })).rejects.toThrow(
      'a.gexf, line 1: it is no XML file with <gexf>',
    );
    await expect(readGexf('hello')).rejects.toThrow(TiewiseError);
  });

  it('keeps what came before the place where a file is cut off, and says so', async () => {
    const text = gexf(`<edge ${ENDS} start="2009"/>\n<edge ${ENDS} start="2010"/>`);
    const { interactions, report } = await readGexf(text.slice(0, text.indexOf(' start="2010"')));

    expect(interactions.size).toBe(1);
    expect(report.skipped).toEqual([
      { file: 'graph.gexf', line: 7, reason: 'from here on it is damaged or cut off' },
    ]);
  });

  it('takes ids that are out to do harm for what they are', async () => {
    const nodes = '<node id="__proto__" label="__proto__"/><node id="constructor" label="x"/>';
    const { people, interactions } = await readGexf(
      gexf('<edge source="__proto__" target="constructor" start="2009"/>', nodes),
    );

    expect(people.map(({ name }) => name)).toEqual(['__proto__', 'x']);
    expect(interactions.size).toBe(1);
  });

  it('reads the same wherever the bytes are cut', async () => {
    const text = gexf(
      `<edge ${ENDS} start="2009"/>\n<edge ${ENDS}/>`,
      `${ana}\n<node\nid="1" label="Zoë &amp; 😀"/>`,
    );
    const bytes = new TextEncoder().encode(text);
    const whole = await readGexf(bytes);
    for (const size of [1, 3, 7]) {
      const count = Math.ceil(bytes.length / size);
      const cut = Array.from({ length: count }, (_, i) => bytes.subarray(size * i, size * i + size));
      const read = await readGexf(cut);
      expect([read.people, read.report, [...read.interactions]]).toEqual([
        whole.people,
        whole.report,
        [...whole.interactions],
      ]);
    }
  });

  it.each(['no XML', '<gexf>'])('names the same line of long text wherever it is cut: %s', async (begin) => {
    const text = begin + '\nof several lines'.repeat(100);
    const said = (content: Content) =>
      readGexf(content, { file: 'a.gexf' }).then(
        ({ report }) => report.skipped,
        (error: unknown) => error,
      );

    expect(await said([...text])).toEqual(await said(text));
  });

  it('gives nothing but a report or a typed error for damaged bytes', async () => {
    const bytes = new TextEncoder().encode(gexf(`<edge ${ENDS} start="2009"/><edge ${ENDS}/>`));
    const changes = array(tuple(nat(bytes.length - 1), nat(255)), { maxLength: 8 });

    await assert(
      asyncProperty(changes, async (changed) => {
        const damaged = bytes.slice();
        for (const [place, byte] of changed) damaged[place] = byte;
        try {
          const { report } = await readGexf(damaged);
          for (const { read, kept, skipped } of report.files) expect(read).toBe(kept + skipped);
        } catch (error) {
          expect(error).toBeInstanceOf(TiewiseError);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));

    await expect(readGexf(gexf(''), { signal: stop.signal })).rejects.toThrow('enough');
  });
});

describe('readGraphml', () => {
  const graphml = `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key id="l" for="node" attr.name="name" attr.type="string"/>
<key id="t" for="node" attr.name="tags" attr.type="string"><default>choir</default></key>
<key id="w" for="edge" attr.name="weight" attr.type="double"/>
<key id="d" for="edge" attr.name="date" attr.type="string"/>
<graph edgedefault="undirected">
<node id="n0"><data key="l">Ana &amp; Lee</data><data key="t">opera</data></node>
<node id="n1"><data key="g"><y:ShapeNode><y:NodeLabel>Bo Lind</y:NodeLabel></y:ShapeNode></data></node>
<edge source="n0" target="n1"><data key="w">2</data><data key="d">2009-06-01</data></edge>
<edge source="n1" target="n0" directed="true"><data key="d">2010-06-01</data></edge>
<edge source="n1" target="n0"/>
<hyperedge><endpoint node="n0"/></hyperedge>
</graph></graphml>`;

  it('takes nothing of a closing tag that never ends for text, wherever it is cut', async () => {
    const text = `<graphml><key id="t" for="edge" attr.name="date"/><graph><node id="a"/><node id="b"/>
      <edge source="a" target="b"><data key="t">2024-03-01</d ${'never ends '.repeat(50)}`;
    const [whole, cut] = [await readGraphml(text), await readGraphml([...text])];

    expect(cut.interactions.size).toBe(1);
    expect([...cut.interactions]).toEqual([...whole.interactions]);
  });

  it('reads nodes as people, and dated edges as interactions', async () => {
    const read = await readGraphml(graphml);

    expect(read.people).toEqual([
      { id: 'graphml-name:ana & lee', name: 'Ana & Lee', tags: ['opera'] },
      { id: 'graphml-name:bo lind', name: 'Bo Lind', tags: ['choir'] },
    ]);
    expect(happened(read)).toEqual([
      '2009-06-01 meeting Ana & Lee > Bo Lind 2',
      '2010-06-01 message Bo Lind > Ana & Lee 1',
    ]);
    expect(read.report.files[0]?.reasons).toEqual({ [UNDATED]: 1, 'an edge of more than two nodes': 1 });
    expect(read.report.skipped.map(({ line }) => line)).toEqual([12, 13]);
  });

  it('refuses entities of the file itself', async () => {
    const text = graphml.replace('<graphml', '<!DOCTYPE graphml [<!ENTITY a "b">]><graphml');

    await expect(readGraphml(text)).rejects.toThrow('it declares entities of its own');
  });
});

describe('the formats of graphs', () => {
  const head = (text: string) => ({ name: 'file', bytes: new Uint8Array(), text });

  it('know a file by what it holds', () => {
    const formats = [gexfFormat, graphmlFormat, edgeListFormat];
    const knownBy = (text: string) =>
      formats.filter((format) => format.knows(head(text), {})).map(({ name }) => name);

    expect(knownBy(gexf(''))).toEqual(['gexf']);
    expect(knownBy('<?xml version="1.0"?><!-- x -->\n<graphml>')).toEqual(['graphml']);
    expect(knownBy('Source;Target;Weight\na;b;1,5')).toEqual(['edge list']);
    expect(knownBy('From,To,Amount\na,b,3')).toEqual([]);
    expect(knownBy('<!DOCTYPE html><html><gexf >')).toEqual([]);
  });

  it('say why the edges of a table are no interactions', async () => {
    const reading = edgeListFormat.begin({});
    await reading.add('edges.csv', 'Source,Target,Type\nana,bo,Directed\nbo,cy,Directed\n');
    const [read] = reading.imports();

    expect(read?.people).toEqual([{ id: 'ana' }, { id: 'bo' }, { id: 'cy' }]);
    expect(read?.report.files[0]?.reasons).toEqual({ [UNDATED]: 2 });
  });
});
