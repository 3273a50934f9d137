import { MultiGraph } from 'graphology';
import type { GraphEdge, GraphNode, GraphSink, GraphValue } from './graph-items.js';
import { FileTally } from './report-builder.js';

/** Turns nodes and edges into a graphology graph. */
export class GraphBuilder implements GraphSink {
  readonly graph: MultiGraph = new MultiGraph({ type: 'mixed' });
  readonly tally: FileTally;
  /** Edges whose nodes have not come yet. */
  #waiting: GraphEdge[] = [];

  constructor(file: string, format: string) {
    this.tally = new FileTally(file, format);
  }

  ownFile(): void {
    // Nodes are called by their ids in every file.
  }

  skip(reason: string, line: number): void {
    this.tally.skip(reason, line);
  }

  node({ id, label, attributes, line }: GraphNode): void {
    const key = nodeKey(id);
    if (id === '') this.skip('a node without an id', line);
    else if (this.graph.hasNode(key)) this.skip('a second node with the same id', line);
    else {
      this.graph.addNode(key, { ...plain(attributes), label: label || id });
      this.tally.keep();
    }
  }

  edge(edge: GraphEdge): void {
    if (this.#knows(edge)) this.#addEdge(edge);
    else this.#waiting.push(edge);
  }

  /** Once all nodes have come. */
  end(): void {
    for (const edge of this.#waiting) {
      if (this.#knows(edge)) this.#addEdge(edge);
      else this.skip('an edge of a node that is not in the file', edge.line);
    }
    this.#waiting = [];
  }

  #knows({ source, target }: GraphEdge): boolean {
    return this.graph.hasNode(nodeKey(source)) && this.graph.hasNode(nodeKey(target));
  }

  #addEdge({ source, target, directed, weight, kind, attributes, line }: GraphEdge): void {
    const number = weight === undefined || weight === '' ? undefined : Number(weight);
    if (number !== undefined && !(number >= 0 && Number.isFinite(number))) {
      this.skip('a weight must be a number of 0 or more', line);
      return;
    }
    const { weight: _, ...rest } = plain(attributes);
    const known = {
      ...rest,
      ...(kind !== undefined && { kind }),
      ...(number !== undefined && { weight: number }),
    };
    const key = this.graph.size;
    if (directed) this.graph.addDirectedEdgeWithKey(key, nodeKey(source), nodeKey(target), known);
    else this.graph.addUndirectedEdgeWithKey(key, nodeKey(source), nodeKey(target), known);
    this.tally.keep();
  }
}

/**
 * Graphology 0.26 looks neighbours up in plain objects, where a node `__proto__` or `constructor` is always there
 * already: with parallel edges it would write on what all objects share.
 */
function nodeKey(id: string): string {
  return id in Object.prototype ? `node:${id}` : id;
}

/** Attributes as graphology holds them; a name that would change the object they stand in is left out. */
function plain(attributes: ReadonlyMap<string, GraphValue>): Record<string, GraphValue> {
  return Object.fromEntries([...attributes].filter(([name]) => name !== '__proto__'));
}
