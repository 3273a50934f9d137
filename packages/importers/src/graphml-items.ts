import {
  attributeNamed,
  CUT_OFF,
  type GraphEdge,
  type GraphNode,
  type GraphSink,
  graphText,
  graphValue,
} from './graph-items.js';
import type { XmlElement, XmlReader } from './xml-elements.js';

interface Key {
  name: string;
  type: string | undefined;
  domain: string;
  byDefault?: string;
}

/** What a GraphML file says of Tiewise where Tiewise wrote it. */
export const GRAPHML_CREATOR = 'Written by Tiewise';

/** Tells a sink the nodes and edges of a GraphML file. */
export class GraphmlItems implements XmlReader {
  readonly #sink: GraphSink;
  readonly #keys = new Map<string, Key>();
  #key: Key | undefined;
  #data: string | undefined;
  #directed = false;
  /** Nodes may hold graphs of their own. */
  readonly #nodes: GraphNode[] = [];
  #edge: GraphEdge | undefined;

  constructor(sink: GraphSink) {
    this.#sink = sink;
  }

  open({ name, attributes, line }: XmlElement): void {
    if (name === 'key') this.#declare(attributes);
    else if (name === 'graph') this.#directed = attributes.edgedefault === 'directed';
    else if (name === 'node') {
      this.#nodes.push({ id: attributes.id ?? '', label: undefined, attributes: new Map(), line });
    } else if (name === 'edge') this.#edge = this.#edgeOf(attributes, line);
    else if (name === 'data') this.#data = attributes.key;
    else if (name === 'hyperedge') this.#sink.skip('an edge of more than two nodes', line);
  }

  close(name: string, text: string): void {
    if (name === 'desc' && text === GRAPHML_CREATOR) this.#sink.ownFile();
    else if (name === 'default' && this.#key) this.#key.byDefault = text;
    else if (name === 'key') this.#key = undefined;
    else if (name === 'data') this.#addValue(text);
    else if (name === 'y:NodeLabel') this.#setLabel(text);
    else if (name === 'node') this.#closeNode();
    else if (name === 'edge' && this.#edge) {
      this.#addDefaults(this.#edge.attributes, 'edge');
      const { attributes } = this.#edge;
      this.#edge.weight = attributeNamed(attributes, /^weight$/);
      this.#sink.edge(this.#edge);
      this.#edge = undefined;
    }
  }

  cutOff(line: number): void {
    this.#sink.skip(CUT_OFF, line);
  }

  #declare(attributes: XmlElement['attributes']): void {
    const { id, for: domain = 'all', 'attr.name': name, 'attr.type': type } = attributes;
    if (id === undefined) return;
    this.#key = { name: graphText(name ?? id), type, domain };
    this.#keys.set(id, this.#key);
  }

  #edgeOf({ source = '', target = '', directed, id }: XmlElement['attributes'], line: number): GraphEdge {
    const isDirected = directed === undefined ? this.#directed : directed !== 'false';
    const attributes = new Map(id === undefined ? [] : [['id', graphText(id)] as const]);
    return {
      source,
      target,
      directed: isDirected,
      weight: undefined,
      kind: undefined,
      times: [],
      attributes,
      line,
    };
  }

  #addValue(text: string): void {
    const owner = this.#edge ?? this.#nodes.at(-1);
    if (owner === undefined || this.#data === undefined) return;
    const key = this.#keys.get(this.#data);
    if (text !== '') owner.attributes.set(key?.name ?? graphText(this.#data), graphValue(text, key?.type));
    this.#data = undefined;
  }

  /** yEd writes the label of a node among its looks. */
  #setLabel(text: string): void {
    const node = this.#nodes.at(-1);
    if (node && !this.#edge && text !== '') node.label ??= graphText(text);
  }

  #closeNode(): void {
    const node = this.#nodes.pop();
    if (!node) return;
    this.#addDefaults(node.attributes, 'node');
    const label = attributeNamed(node.attributes, /^(?:label|name|fullname|displayname|title)$/);
    this.#sink.node({ ...node, label: label ?? node.label });
  }

  #addDefaults(attributes: GraphNode['attributes'], domain: string): void {
    for (const { name, type, byDefault, domain: own } of this.#keys.values()) {
      if (byDefault === undefined || attributes.has(name) || (own !== domain && own !== 'all')) continue;
      attributes.set(name, graphValue(byDefault, type));
    }
  }
}
