/** The coach's homework of today alone: through this file the deferred part brings nothing else of that library along. */
export { HomeworkToday } from '@tweespraak/homework/web';
