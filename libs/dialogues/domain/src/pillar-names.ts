/** The nine pillars, passed on so that dialogues/web needs one import only. */
export { PILLARS, PILLAR_NAMES, type CoupleSeries, type Pillar } from '@tweespraak/pillars/domain';
