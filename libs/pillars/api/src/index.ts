export { type RoundFacts, RoundReading, type RoundSigns, type WaitingRound } from './coach/round-reading';
export { rebuildLatest } from './latest/rebuild-latest';
export { PillarsModule } from './pillars.module';
export { type GivenRound, RoundGiving } from './rounds/round-giving';
