export type { AgainstChance } from './against-chance.js';
export {
  type BackboneEnd,
  type BackboneOptions,
  type BackboneParts,
  type BackboneTiesOptions,
  backbone,
} from './backbone.js';
export { type BetaReputation, type BetaReputationInput, betaReputation } from './beta-reputation.js';
export { type BrokerageMeasure, type BrokerageOptions, brokerage } from './brokerage.js';
export { type Cadence, fitCadence } from './cadence.js';
export { calibratedTail, type GapCalibration } from './calibrated-tail.js';
export type { CirclesSeen } from './circle-seen.js';
export { type Circle, type Circles, type CirclesMeasure, type CirclesOptions, circles } from './circles.js';
export { type Communities, type CommunitiesOptions, communities } from './communities.js';
export { aliveChance, type ContactHistory, type ContactParameters } from './contact-model.js';
export type { ContactOdds } from './contact-odds.js';
export type { ContactModel } from './contact-outlook.js';
export type { ContactRepeats } from './contact-repeats.js';
export type { ContactRhythm } from './contact-rhythm.js';
export {
  type Crossing,
  type CrossingContext,
  type CrossingMeasure,
  type Crossings,
  type CrossingsOptions,
  crossings,
} from './crossings.js';
export { type DiversityOptions, type DiversityParts, diversity } from './diversity.js';
export type { Division } from './diversity-groups.js';
export {
  type DormancyOptions,
  type DormancyParts,
  type DormancyReturnsOptions,
  dormancy,
} from './dormancy.js';
export type { DormancyState } from './dormancy-state.js';
export { type DyadBalance, dyadBalance } from './dyad-balance.js';
export { type ExchangeOptions, type ExchangePart, type ExchangeParts, exchange } from './exchange.js';
export type { ExchangePartName, Leaning } from './exchange-part.js';
export type { ContactFactors } from './expected-contact.js';
export {
  type ExpectedContactOptions,
  type ExpectedContactParts,
  expectedContact,
} from './expected-contact.js';
export type { Explanation } from './explanation.js';
export type { FavourChain, FavourChainsOptions } from './favour-chains.js';
export type { FavourKinds } from './favour-events.js';
export {
  type ExplainFavoursOptions,
  type Favours,
  type FavoursParts,
  favours,
  type ReturnedFavour,
} from './favours.js';
export {
  type ContactFit,
  type ContactHistories,
  type FitContactsOptions,
  fitContacts,
} from './fit-contacts.js';
export { fitGapCalibration } from './gap-calibration.js';
export { type GiveOptions, type Giving, give } from './give.js';
export type { GiveReason } from './give-reasons.js';
export {
  type Introduction,
  type IntroductionStep,
  type IntroductionsOptions,
  introductions,
} from './introductions.js';
export { jensenShannon } from './jensen-shannon.js';
export { kaplanMeier, type SurvivalCurve, type SurvivalStep, survivalAt } from './kaplan-meier.js';
export type { FavourReturn, LedgerFavour } from './ledger-favour.js';
export {
  type NetworkReciprocity,
  type NetworkReciprocityOptions,
  networkReciprocity,
  personReciprocity,
} from './network-reciprocity.js';
export { type Observed, observed, type Seen, type SeenOptions } from './observed.js';
export { type OverlapOptions, overlap } from './overlap.js';
export type { OverlapParts } from './overlap-explanation.js';
export { type PageRankOptions, pageRank } from './page-rank.js';
export type { PassedOnOptions, PassedOnParts } from './passed-on.js';
export {
  type ChainsAgainstChance,
  type PaidForward,
  type PayItForward,
  type PayItForwardOptions,
  payItForward,
} from './pay-it-forward.js';
export { deedWords, personWithId } from './people-words.js';
export type { BrokerageOfOptions, BrokerageParts, BrokerageShare } from './person-brokerage.js';
export type {
  FavourSide,
  FavoursOptions,
  NetworkFavours,
  PeopleFavours,
  PersonFavours,
} from './person-favours.js';
export { type Quadrant, type QuadrantOptions, quadrant } from './quadrant.js';
export { type ReciprocityOptions, type ReciprocityParts, reciprocity } from './reciprocity.js';
export { type ReconnectOptions, reconnect } from './reconnect.js';
export type { ReconnectFactors, Reconnection, ReconnectParts, ReconnectReasons } from './reconnection.js';
export { type ReputationOptions, reputation } from './reputation.js';
export type { ReputationParts, ReputationWay } from './reputation-explanation.js';
export type { ReturnTimesOptions } from './return-times.js';
export { type Rhythm, type RhythmMeasure, type RhythmOptions, rhythm } from './rhythm.js';
export { seededRandom } from './seeded-random.js';
export {
  type Period,
  type Signature,
  type SignatureOptions,
  type SignatureParts,
  signature,
} from './signature.js';
export { type Silence, silenceTail } from './silence-tail.js';
export { type TemporalMotifs, type TemporalMotifsOptions, temporalMotifs } from './temporal-motifs.js';
export type { TieFavours, TieFavoursOptions } from './tie-favours.js';
export type { ShuffleWithin } from './time-shuffle.js';
export type { EventList } from './timed-events.js';
export { count, dateWords, daysWords, everyWords, sentence } from './words.js';
