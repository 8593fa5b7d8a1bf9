import type { Routes } from '@angular/router';
import { exportsTexts, reportsTexts } from './texts';

const texts = [reportsTexts, exportsTexts].flatMap(({ canActivate }) => canActivate ?? []);

/** An admin's reports: the figures, asking for a file, and the files. */
export const REPORTS_ROUTES: Routes = [
  {
    path: '',
    canActivate: texts,
    children: [
      {
        path: 'reports',
        pathMatch: 'full',
        title: 'reports.title.report',
        loadComponent: () => import('./feature-practice-report/report-page').then((m) => m.ReportPage),
      },
      {
        path: 'reports/new',
        title: 'exports.title.new',
        loadComponent: () => import('./feature-wizard/wizard-page').then((m) => m.WizardPage),
      },
      {
        path: 'exports',
        title: 'exports.title.exports',
        loadComponent: () => import('./feature-exports/exports-page').then((m) => m.ExportsPage),
      },
    ],
  },
];
