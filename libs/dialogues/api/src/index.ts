export { DialoguesModule } from './dialogues.module';
export { DialoguePlanning, type PlannedFor } from './planning/dialogue-planning';
export { type ClosedDialogue, DialogueReading, type DialogueSign } from './planning/dialogue-reading';
