export { DialoguesModule } from './dialogues.module';
export {
  type JointDialogueSide,
  type Named,
  type OwnDialogueSide,
  OwnDialogueWords,
  type WrittenLine,
} from './own-data/own-dialogue-words';
export { DialoguePlanning, type PlannedFor } from './planning/dialogue-planning';
export { DialogueReading, type DialogueSign, type SettledDialogue } from './planning/dialogue-reading';
export { PlannedMoments } from './planning/planned-moments';
