/** The commonest ways of saying it, which most customers use. */
export const contactInfoCore = {
  en: [
    'contact details',
    'phone?',
    'do you have an email',
    'which number can i call',
    'i need your contact information',
  ],
  'pt-BR': [
    'tem telefone?',
    'qual o email de vocês',
    'posso ligar?',
    'contato por favor',
    'telefone?',
    'tem email?',
    'pra qual número eu ligo',
    'preciso do contato de vocês',
  ],
  es: [
    'tienen teléfono?',
    'me das el correo',
    'puedo llamar?',
    'teléfono?',
    'tienen email?',
    'necesito sus datos de contacto',
  ],
} as const;
