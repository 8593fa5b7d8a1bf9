export { rebuildLatest } from './latest/rebuild-latest';
export { PillarsModule } from './pillars.module';
