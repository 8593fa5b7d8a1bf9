const BOUNDARY = 'proef-met-een-bestand';
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form as a browser sends it: the fields, and then the file of a practice. */
export function practiceForm(fields: Readonly<Record<string, string>>, file: Buffer): Buffer {
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="praktijk.zip"\r\ncontent-type: application/zip\r\n\r\n`;
  return Buffer.concat([...parts, Buffer.from(head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}
