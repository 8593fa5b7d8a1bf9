/** Words that would tell whoever glances at a phone what the mail is about. */
const TELLING =
  /relati|therap|koppel|couple|partner|huwelijk|marriage|marital|echtpaar|liefde|love|imago|intim|scheiding|divorce|psych|coach|counsel|mediati|gezin|famil|samen|together|seks|sex/i;

/**
 * How a practice is called in a mail to a client: by its own name, or by the name of the coach where the practice's name
 * says too much. `('Praktijk De Wilg', 'Mara Bos')` → `Praktijk De Wilg`; `('Relatiehuis', 'Mara Bos')` → `Mara Bos`.
 */
export function discreetName(practiceName: string, coachName: string): string {
  return TELLING.test(practiceName) ? coachName : practiceName;
}
