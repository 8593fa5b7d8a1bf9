export { type GivenHomework, HomeworkReading } from './giving/homework-reading';
export { HomeworkModule } from './homework.module';
export { type OwnEntryInWords, OwnHomeworkWords, spotName } from './own-data/own-homework-words';
