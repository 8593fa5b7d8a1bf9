/** For whoever opens the file without this product. The same words each time: the file of the same practice is the same file. */
export const READ_ME = `TWEESPRAAK: DE HELE PRAKTIJK IN ÉÉN BESTAND
(English below)

Wat zit erin
- tables/…: één bestand per soort gegevens. Elke regel is één rij, als JSON (JSON Lines, UTF-8).
- schemas/…: per bestand een JSON Schema (2020-12). Dat zegt welke velden er zijn en wat erin staat.
- manifest.json: versies, aantallen rijen en van elk bestand een controlesom (SHA-256).

Wat zit er niet in
- Accounts en wachtwoorden. Iedereen wordt op de nieuwe plek opnieuw uitgenodigd.
- Wat iemand nog niet had ingeleverd. Dat blijft van diegene alleen.
- Bestanden, links, apparaten en berichten die bij de oude plek horen.

Geheime woorden
Vrije woorden van mensen zijn verzegeld, ook in dit bestand. Ze gaan open met de wachtzin die één keer is getoond.
Bewaar dit bestand en de wachtzin niet op dezelfde plek. Er staan gegevens in over de gezondheid van mensen.

Terugzetten
Maak bij Tweespraak een nieuwe praktijk. Kies daar "Verhuizen" en geef dit bestand en de wachtzin.


THE WHOLE PRACTICE IN ONE FILE

What is in it
- tables/…: one file for each kind of data. Every line is a row, in JSON (JSON Lines, UTF-8).
- schemas/…: a JSON Schema (2020-12) for each of them, with its fields and what they hold.
- manifest.json: versions, numbers of rows, and a checksum (SHA-256) of every file.

What is not in it
- Accounts and passwords. Everybody is invited again at the new place.
- What somebody had not handed in yet. That stays theirs alone.
- Files, links, devices and messages that belong to the former place.

Sealed words
People's own words are sealed, in this file too. They open with the passphrase that was shown once.
Do not keep this file and the passphrase in the same place. It holds data about people's health.

For programmers: how a sealed word opens
1. P = scrypt(passphrase without dashes, salt = manifest.boundTo as text, N, r and p from manifest.keys, 32 bytes).
2. K = HKDF-SHA256(P, empty salt, info = "key|" owner_id "|" version, 32 bytes) for a row of data_keys.
3. D = AES key unwrap (RFC 3394) of its "wrapped" with K.
4. A sealed field is: 2 bytes version (big-endian), 12 bytes nonce, 16 bytes tag, ciphertext. AES-256-GCM with D of its owner
   and version; additional data = boundTo "|" owner_id "|" table "|" column "|" row id "|" version, in ASCII.
   The owner is the person or the couple whose words they are.
`;
