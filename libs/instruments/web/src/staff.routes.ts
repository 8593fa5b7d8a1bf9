import type { Routes } from '@angular/router';
import type { ImportPage } from './feature-import/import-page';
import { instrumentTexts } from './texts';

/** A practice's own questionnaires, for coaches and admins, written out in full. */
export const INSTRUMENT_ROUTES: Routes = [
  {
    path: 'instruments',
    ...instrumentTexts,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'instruments.title.list',
        loadComponent: () => import('./feature-catalogue/catalogue-page').then((m) => m.CataloguePage),
      },
      {
        path: 'import',
        title: 'instruments.title.import',
        canDeactivate: [(page: ImportPage) => page.mayLeave()],
        loadComponent: () => import('./feature-import/import-page').then((m) => m.ImportPage),
      },
      {
        path: ':instrumentId',
        title: 'instruments.title.single',
        loadComponent: () => import('./feature-catalogue/instrument-page').then((m) => m.InstrumentPage),
      },
    ],
  },
];

/** The questionnaires of one couple, for its coach, under `couples/:coupleId/instruments`. */
export const COUPLE_INSTRUMENT_ROUTES: Routes = [
  {
    path: '',
    ...instrumentTexts,
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'instruments.title.couple',
        loadComponent: () =>
          import('./feature-couple/couple-instruments-page').then((m) => m.CoupleInstrumentsPage),
      },
      {
        path: ':roundId',
        title: 'instruments.title.outcome',
        loadComponent: () => import('./feature-couple/coach-outcome-page').then((m) => m.CoachOutcomePage),
      },
    ],
  },
];
