import { IMPORT_COLUMNS, readHeading } from './import-columns';

describe('the heading of an import', () => {
  it('is understood in the words of the documentation', () => {
    const { places, missing } = readHeading(IMPORT_COLUMNS);
    expect(missing).toEqual([]);
    expect(Object.keys(places)).toEqual([...IMPORT_COLUMNS]);
  });

  it('is understood in Dutch', () => {
    const heading =
      'voornaam_1;achternaam_1;email_1;taal_1;voornaam_2;achternaam_2;email_2;taal_2;samen_sinds;notitie';
    expect(Object.keys(readHeading(heading.split(';')).places)).toEqual([...IMPORT_COLUMNS]);
  });

  it.each(['E-mailadres 1', 'Partner 1: e-mail', 'e-mail partner 1', 'EMAIL_1', 'mail a', 'Émail 1'])(
    'takes %j for the address of the first partner',
    (heading) => {
      expect(readHeading(['x', heading]).places).toEqual({ email_1: 1 });
    },
  );

  it('keeps columns in any order and leaves unknown ones alone', () => {
    const { places } = readHeading(['telefoon', 'Email 2', 'Voornaam 2', 'Email 1', 'Voornaam 1']);
    expect(places).toEqual({ email_2: 1, given_name_2: 2, email_1: 3, given_name_1: 4 });
  });

  it('names the needed columns that are not there', () => {
    expect(readHeading(['voornaam_1', 'email_1', 'notitie']).missing).toEqual(['given_name_2', 'email_2']);
  });

  it('takes the first of two columns with one name', () => {
    expect(readHeading(['note', 'notitie']).places).toEqual({ note: 0 });
  });
});
