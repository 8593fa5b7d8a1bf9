import type { Routes } from '@angular/router';
import { myDataTexts } from './my-data-texts';

/** Under `my-data`, for a partner. */
export const MY_DATA_ROUTES: Routes = [
  {
    path: 'my-data',
    ...myDataTexts,
    children: [
      {
        path: '',
        title: 'myData.title',
        loadComponent: () => import('./feature-my-data/my-data-page').then((m) => m.MyDataPage),
      },
    ],
  },
];
