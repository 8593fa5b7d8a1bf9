export { HomeworkModule } from './homework.module';
