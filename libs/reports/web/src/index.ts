export { COUPLE_REPORT_ROUTES } from './couple-report.routes';
export { coupleReportTexts } from './couple-report-texts';
export { CoupleReportLink } from './feature-couple-report/couple-report-link';
export * from './reports.routes';
