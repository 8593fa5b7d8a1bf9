import type { Routes } from '@angular/router';
import type { ImportPage } from './feature-import/import-page';
import type { NewCouplePage } from './feature-new-couple/new-couple-page';
import { couplesTexts } from './texts';

/** How couples come in, for coaches. The app lets only coaches here. */
export const COUPLES_ROUTES: Routes = [
  {
    path: 'couples',
    ...couplesTexts,
    children: [
      {
        path: 'new',
        title: 'couples.new.title',
        canDeactivate: [(page: NewCouplePage) => page.mayLeave()],
        loadComponent: () => import('./feature-new-couple/new-couple-page').then((m) => m.NewCouplePage),
      },
      {
        path: 'import',
        title: 'couples.import.title',
        canDeactivate: [(page: ImportPage) => page.mayLeave()],
        loadComponent: () => import('./feature-import/import-page').then((m) => m.ImportPage),
      },
    ],
  },
];
