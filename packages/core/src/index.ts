export { type Adjacency, type AdjacencyOptions, adjacency, type TieWeight } from './adjacency.js';
export { InvalidInputError, type Place, TiewiseError, type TiewiseErrorCode } from './errors.js';
export type { Evidence, NamedKind } from './evidence.js';
export { type FromGraphOptions, fromGraph } from './from-graph.js';
export {
  type PersonAttributes,
  type TieAttributes,
  type TieGraph,
  type ToGraphOptions,
  toGraph,
} from './graph.js';
export { IdTable } from './id-table.js';
export {
  type Interaction,
  type InteractionInput,
  interactionSchema,
  readInteraction,
} from './interaction.js';
export { GROUP, type InteractionColumns, InteractionLog } from './interaction-log.js';
export { type JsonLines, type JsonLinesOptions, readJsonLines, toJsonLines } from './json-lines.js';
export { type Kind, type Kinds, kindsWith, STANDARD_KINDS } from './kinds.js';
export type { LeftOut } from './left-out.js';
export { inSlices, type LongWork, type Progress } from './long-work.js';
export { Network, type NetworkInput, type TiesOptions } from './network.js';
export { nameOf, type Organisation, type Person } from './person.js';
export { personSchema } from './person-schema.js';
export { type PseudonymiseOptions, pseudonymise } from './pseudonymise.js';
export {
  PersonScores,
  type ScoredPerson,
  type ScoredTie,
  scorePeople,
  scoreTies,
  TieScores,
} from './scores.js';
export type { TieColumns } from './tie-columns.js';
export { compareIds, type Tie, type TieSide, type TieSource, Ties } from './ties.js';
export { type Duration, dayOf, durationMs, type Instant, instantMs, MS_PER_DAY } from './time.js';
export type { Timeline } from './timeline.js';
