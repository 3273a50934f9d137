import {
  CUT_OFF,
  type GraphEdge,
  type GraphNode,
  type GraphSink,
  graphText,
  graphValue,
} from './graph-items.js';
import type { XmlElement, XmlReader } from './xml-elements.js';

interface Declared {
  title: string;
  type: string | undefined;
  byDefault?: string;
}

/** Tells a sink the nodes and edges of a GEXF file of version 1.1 to 1.3. */
export class GexfItems implements XmlReader {
  readonly #sink: GraphSink;
  readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  #class: 'node' | 'edge' = 'node';
  #attribute: Declared | undefined;
  #directed = false;
  /** Nodes may stand within nodes. */
  readonly #nodes: GraphNode[] = [];
  #edge: GraphEdge | undefined;

  constructor(sink: GraphSink) {
    this.#sink = sink;
  }

  open({ name, attributes, line }: XmlElement): void {
    if (name === 'graph') this.#directed = /^(?:directed|mutual)$/.test(attributes.defaultedgetype ?? '');
    else if (name === 'attributes') this.#class = attributes.class === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') this.#declare(attributes);
    else if (name === 'node') {
      const { id = '', label } = attributes;
      this.#nodes.push({ id, label: label && graphText(label), attributes: new Map(), line });
    } else if (name === 'edge') this.#edge = this.#edgeOf(attributes, line);
    else if (name === 'attvalue') this.#addValue(attributes);
    else if (name === 'spell') this.#edge?.times.push(...timesOf(attributes));
  }

  close(name: string, text: string): void {
    if (name === 'creator' && text === 'Tiewise') this.#sink.ownFile();
    else if (name === 'default' && this.#attribute) this.#attribute.byDefault = text;
    else if (name === 'attribute') this.#attribute = undefined;
    else if (name === 'node') {
      const node = this.#nodes.pop();
      if (node) this.#sink.node(withDefaults(node, this.#declared.node));
    } else if (name === 'edge' && this.#edge) {
      this.#sink.edge(withDefaults(this.#edge, this.#declared.edge));
      this.#edge = undefined;
    }
  }

  cutOff(line: number): void {
    this.#sink.skip(CUT_OFF, line);
  }

  #declare({ id, title, type }: XmlElement['attributes']): void {
    if (id === undefined) return;
    this.#attribute = { title: graphText(title ?? id), type };
    this.#declared[this.#class].set(id, this.#attribute);
  }

  #edgeOf(attributes: XmlElement['attributes'], line: number): GraphEdge {
    const { source = '', target = '', type, weight, kind } = attributes;
    const directed = type === undefined ? this.#directed : type !== 'undirected';
    const found = { source, target, directed, weight, kind, times: timesOf(attributes), line };
    const known: GraphEdge = { ...found, attributes: new Map() };
    for (const name of ['id', 'label']) {
      const value = attributes[name];
      if (value !== undefined) known.attributes.set(name, graphText(value));
    }
    return known;
  }

  #addValue({ for: forId, id, value }: XmlElement['attributes']): void {
    const owner = this.#edge ?? this.#nodes.at(-1);
    const name = forId ?? id;
    if (owner === undefined || name === undefined || value === undefined) return;
    const declared = (this.#edge ? this.#declared.edge : this.#declared.node).get(name);
    owner.attributes.set(declared?.title ?? graphText(name), graphValue(value, declared?.type));
  }
}

function withDefaults<T extends GraphNode | GraphEdge>(item: T, declared: ReadonlyMap<string, Declared>): T {
  for (const { title, type, byDefault } of declared.values()) {
    if (byDefault !== undefined && !item.attributes.has(title)) {
      item.attributes.set(title, graphValue(byDefault, type));
    }
  }
  return item;
}

/** When something is there: at a beginning, or at some instants. */
function timesOf({ start, startopen, timestamp, timestamps }: XmlElement['attributes']): string[] {
  const given = [start ?? startopen, timestamp, ...(timestamps ?? '').split(/[\s,;<>[\]]+/)];
  return given.filter((text): text is string => text !== undefined && text !== '' && text !== '-Infinity');
}
