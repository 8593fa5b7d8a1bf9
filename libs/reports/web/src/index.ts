export { COUPLE_REPORT_ROUTES } from './couple-report.routes';
export { coupleReportTexts } from './couple-report-texts';
export { CoupleReportLink } from './feature-couple-report/couple-report-link';
export { MY_DATA_ROUTES } from './my-data.routes';
export { LEAVING_ROUTES } from './leaving.routes';
export * from './reports.routes';
