export {
  type OwnRound,
  type RoundFacts,
  RoundReading,
  type RoundSigns,
  type WaitingRound,
} from './coach/round-reading';
export { rebuildLatest } from './latest/rebuild-latest';
export { type HandedInRound, HandedInRounds, type OpenTogether } from './own-data/handed-in-rounds';
export { PillarsModule } from './pillars.module';
export { type GivenRound, RoundGiving } from './rounds/round-giving';
