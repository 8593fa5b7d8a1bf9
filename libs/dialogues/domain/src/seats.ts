/** The two places of a couple, as everywhere in the product; passed on so that dialogues/web needs one import only. */
export { otherSeat, SEATS, type Seat } from '@tweespraak/pillars/domain';
