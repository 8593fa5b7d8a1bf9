/** What home shows of the homework, by itself: deferred, it brings nothing else of that library along. */
export { HomeworkLinks, HomeworkNow } from '@tweespraak/homework/web';
