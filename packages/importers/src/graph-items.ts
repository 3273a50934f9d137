/** What an attribute of a node or edge holds. */
export type GraphValue = string | number | boolean;

/** A node of a graph file. */
export interface GraphNode {
  id: string;
  label: string | undefined;
  attributes: Map<string, GraphValue>;
  /** The line it begins on, counted from 1. */
  line: number;
}

/** An edge of a graph file. */
export interface GraphEdge {
  source: string;
  target: string;
  directed: boolean;
  /** As it is written. */
  weight: string | undefined;
  /** What kind of edge it says it is. */
  kind: string | undefined;
  /** Times it began or was there, as they are written. */
  times: string[];
  attributes: Map<string, GraphValue>;
  line: number;
}

/** Takes what a graph file holds, in its order. */
export interface GraphSink {
  node(node: GraphNode): void;
  edge(edge: GraphEdge): void;
  /** Something that cannot be read. */
  skip(reason: string, line: number): void;
  /** The file was written by Tiewise, so its ids are those of people. */
  ownFile(): void;
}

/** Why a file ends too early, for the report. */
export const CUT_OFF = 'from here on it is damaged or cut off';

/** The longest id, and the longest text of an attribute, that is kept. */
const LONGEST = 500;

export function graphText(text: string): string {
  return text.slice(0, LONGEST);
}

/** The value of an attribute of a declared type. */
export function graphValue(text: string, type: string | undefined): GraphValue {
  if (type !== undefined && /^(?:int(?:eger)?|long|short|byte|float|double)$/i.test(type)) {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) return number;
  }
  if (type === 'boolean' && /^(?:true|false|1|0)$/i.test(text)) return /^(?:true|1)$/i.test(text);
  return graphText(text);
}

/** An attribute by any of these names, in whatever case. */
export function attributeNamed(
  attributes: ReadonlyMap<string, GraphValue>,
  names: RegExp,
): string | undefined {
  for (const [name, value] of attributes) {
    if (names.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')) && value !== '') return String(value);
  }
  return undefined;
}
