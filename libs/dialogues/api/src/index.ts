export { DialoguesModule } from './dialogues.module';
