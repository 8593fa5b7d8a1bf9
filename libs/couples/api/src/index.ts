export { CouplesModule } from './couples.module';
