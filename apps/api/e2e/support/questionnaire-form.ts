const BOUNDARY = 'proef-met-een-vragenlijst';
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form as a browser sends it, with one file. */
export function questionnaireForm(file: Buffer, fileName = 'vragenlijst.xlsx'): Buffer {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}
