import { writeXlsx } from 'hucre/xlsx';

export const TITLE = 'Rust rond de tafel';
export const NOISY = 'Het eten begint met haast.';
export const WHY = 'Wat maakt de haast zo groot?';

/** An XLSForm of our own invention, with one question that cannot be carried over. */
export async function aFormFile(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const survey = [
    ['type', 'name', 'label::Nederlands (nl)', 'label::English (en)', 'required', 'relevant'],
    ['note', 'intro', 'Denk aan de laatste week.', 'Think of the past week.', '', ''],
    ['select_one often', 'calm', 'Aan tafel komen we tot rust.', 'At the table we come to rest.', 'yes', ''],
    ['select_one often', 'haste', NOISY, 'Dinner begins in a hurry.', 'yes', ''],
    ['text', 'why', WHY, 'What makes the hurry so great?', '', "${haste} = '2'"],
    ['geopoint', 'where', 'Waar staat de tafel?', 'Where is the table?', '', ''],
  ];
  const choices = [
    ['list_name', 'name', 'label::Nederlands (nl)', 'label::English (en)'],
    ['often', '0', 'nooit', 'never'],
    ['often', '1', 'soms', 'sometimes'],
    ['often', '2', 'vaak', 'often'],
  ];
  const settings = [
    ['form_title', 'default_language'],
    [TITLE, 'Nederlands (nl)'],
  ];
  const buffer = Buffer.from(
    await writeXlsx({
      sheets: [
        { name: 'survey', rows: survey },
        { name: 'choices', rows: choices },
        { name: 'settings', rows: settings },
      ],
    }),
  );
  return { name: 'tafel.xlsx', mimeType: 'application/octet-stream', buffer };
}
