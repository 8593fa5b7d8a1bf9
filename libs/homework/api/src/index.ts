export { HomeworkModule } from './homework.module';
export { type OwnEntryInWords, OwnHomeworkWords } from './own-data/own-homework-words';
