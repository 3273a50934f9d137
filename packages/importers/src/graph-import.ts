import { type Interaction, InteractionLog } from '@tiewise/core';
import { contactNamed } from './contacts.js';
import { edgeTimes, graphMoment } from './edge-times.js';
import { attributeNamed, type GraphEdge, type GraphNode, type GraphSink } from './graph-items.js';
import { graphPeople } from './graph-people.js';
import type { Import, ImportOptions } from './import.js';
import { type KindWords, kindReader, ownKinds } from './kind-words.js';
import { ownText } from './own-text.js';
import { FileTally, importReport } from './report-builder.js';
import { RowIds } from './row-ids.js';

/** An interaction between nodes, whose people are known only once all nodes are. */
interface NodeInteraction extends Omit<Interaction, 'to'> {
  to: string;
  line: number;
}

export const UNDATED =
  'an edge without a date is no interaction; give it one as start, date or at, or read the mere structure in code with `readGraph`';

/** Turns nodes into people and dated edges into interactions. */
export class GraphImport implements GraphSink {
  readonly tally: FileTally;
  readonly #format: string;
  readonly #options: KindWords & ImportOptions;
  readonly #nodes: GraphNode[] = [];
  /** Ids of nodes, each as a text of its own. */
  readonly #ids = new Map<string, string>();
  readonly #found: NodeInteraction[] = [];
  readonly #kindOf: ReturnType<typeof kindReader>;
  #own = false;

  constructor(file: string, format: string, options: KindWords & ImportOptions) {
    this.tally = new FileTally(file, format);
    this.#format = format;
    this.#options = options;
    this.#kindOf = kindReader(options);
  }

  ownFile(): void {
    this.#own = true;
  }

  skip(reason: string, line: number): void {
    this.tally.skip(reason, line);
  }

  node(node: GraphNode): void {
    if (node.id === '') this.skip('a node without an id', node.line);
    else if (this.#ids.has(node.id)) this.skip('a second node with the same id', node.line);
    else {
      const id = ownText(node.id);
      this.#ids.set(id, id);
      this.#nodes.push({ ...node, id });
      this.tally.keep();
    }
  }

  edge(edge: GraphEdge): void {
    const found = this.#readEdge(edge);
    const times = edgeTimes(edge);
    if (typeof found === 'string') this.skip(found, edge.line);
    else if (times.length === 0) this.skip(UNDATED, edge.line);
    else for (const time of times) this.#addAt(time, found);
  }

  #addAt(time: string, found: Omit<NodeInteraction, 'at'>): void {
    const at = graphMoment(time);
    if (at === undefined) this.skip('a time that is no date: ISO 8601 or epoch seconds', found.line);
    else this.#found.push({ ...found, at });
  }

  /** Not a piece of the file, which would stay in memory whole. */
  #ownId(id: string): string {
    return this.#ids.get(id) ?? ownText(id);
  }

  /** What an edge says but for its times, or in words why it is left out. */
  #readEdge(edge: GraphEdge): Omit<NodeInteraction, 'at'> | string {
    const { attributes, line } = edge;
    const [from, to] = [this.#ownId(edge.source), this.#ownId(edge.target)];
    if (from === to) return 'from a person to the same person';
    const { kind, unknown } = this.#kindOf(kindWord(edge));
    if (kind === undefined) return unknown;
    const weight = edge.weight === undefined || edge.weight === '' ? 1 : Number(edge.weight);
    if (!(weight >= 0 && Number.isFinite(weight))) return 'a weight must be a number of 0 or more';
    const about = attributeNamed(attributes, /^about$/);
    const minutes = Number(attributeNamed(attributes, /^(?:minutes|durationminutes)$/));
    const timed = minutes >= 0 && Number.isFinite(minutes);
    return { from, to, kind, weight, line, ...(about !== undefined && { about }), ...(timed && { minutes }) };
  }

  result(): Import {
    const people = graphPeople(this.#nodes, this.#format, this.#own);
    const idOf = new Map(this.#nodes.map(({ id }, i) => [id, people[i].id]));
    const interactions = new InteractionLog();
    const ids = new RowIds();
    for (const { line, about, ...found } of this.#found) {
      const [from, to] = [idOf.get(found.from), idOf.get(found.to)];
      if (from === undefined || to === undefined) {
        this.skip('an edge of a node that is not in the file', line);
        continue;
      }
      const whom = about === undefined ? undefined : idOf.get(about);
      const source = this.#format;
      const one: Interaction = {
        ...found,
        from,
        to: [to],
        source,
        ...(whom !== undefined && { about: whom }),
      };
      interactions.add({ ...one, id: ids.idFor(one) });
      this.tally.keep();
    }
    const marked = this.#nodes.findIndex(({ attributes }) => this.#own && attributes.get('me') === true);
    const me = contactNamed(people, this.#options.me) ?? people[marked]?.id;
    return {
      people,
      interactions,
      me: me ?? (people.some(({ id }) => id === this.#options.me) ? this.#options.me : undefined),
      kinds: new Map(ownKinds(this.#options)),
      report: importReport([this.tally]),
    };
  }
}

/** What an edge says it is: by an attribute for it, else by whether it has a direction. */
function kindWord({ kind, directed, attributes }: GraphEdge): string {
  const said = kind ?? attributeNamed(attributes, /^(?:kind|interaction|interactiontype)$/);
  return said ?? (directed ? '' : 'undirected');
}
