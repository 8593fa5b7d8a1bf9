import type { MailMessages } from '@tweespraak/platform/api';
import type { Localised } from '@tweespraak/shared/kernel';

export const exportReadyMail: Localised<MailMessages> = {
  nl: {
    subject: 'Je bestand staat klaar',
    greeting: 'Dag {name},',
    paragraphs: ['Je bestand staat klaar. Je kunt het zeven dagen ophalen, na het inloggen.'],
    action: 'Naar mijn bestanden',
    closing: 'Alleen jij kunt dit bestand ophalen.',
  },
  en: {
    subject: 'Your file is ready',
    greeting: 'Hello {name},',
    paragraphs: ['Your file is ready. You can fetch it for seven days, after signing in.'],
    action: 'To my files',
    closing: 'You alone can fetch this file.',
  },
};
