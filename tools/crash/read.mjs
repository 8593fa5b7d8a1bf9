// What the database holds of a room, read past the product.

/** @throws when it cannot be read: then nothing was found, neither loss nor that there was none */
export async function readRoom(superuser, { id, couple }) {
  const values = [couple.practiceId, id];
  const [events, room, dialogue] = await Promise.all(
    [
      `SELECT version, party, event FROM dialogue_events WHERE practice_id = $1 AND dialogue_id = $2 ORDER BY version`,
      `SELECT version, state FROM dialogue_rooms WHERE practice_id = $1 AND dialogue_id = $2`,
      `SELECT status FROM dialogues WHERE practice_id = $1 AND id = $2`,
    ].map((text) => superuser.query(text, values)),
  );
  if (!room.rows.length || !dialogue.rows.length || !events.rows.length)
    throw new Error('A room cannot be read back: the result is invalid.');
  return { events: events.rows, ...room.rows[0], ...dialogue.rows[0] };
}
