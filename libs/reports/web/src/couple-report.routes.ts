import type { Routes } from '@angular/router';
import { coupleReportTexts } from './couple-report-texts';

/** Under `couples/:coupleId/report`, for the couple's coach. */
export const COUPLE_REPORT_ROUTES: Routes = [
  {
    path: '',
    ...coupleReportTexts,
    children: [
      {
        path: '',
        title: 'coupleReport.title',
        loadComponent: () =>
          import('./feature-couple-report/couple-report-page').then((m) => m.CoupleReportPage),
      },
    ],
  },
];
