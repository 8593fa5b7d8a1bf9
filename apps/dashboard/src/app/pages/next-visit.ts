/** A partner's next appointment alone: through this file the deferred part brings nothing else of that library along. */
export { NextVisit } from '@tweespraak/agenda/web';
