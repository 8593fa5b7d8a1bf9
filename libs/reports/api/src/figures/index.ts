export { FiguresModule } from './figures.module';
export { PracticeFigures } from './practice-figures';
