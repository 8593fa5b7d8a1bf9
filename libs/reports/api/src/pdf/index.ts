export * from './blocks';
export * from './figure';
export { Paper, type PaperMeta } from './paper';
export { pdfBytes, wholePdf } from './stream';
export { INK, PAGE, STYLES, TEXT_WIDTH } from './style';
export * from './table';
