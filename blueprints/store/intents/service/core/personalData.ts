/** The commonest ways of saying it, which most customers use. */
export const personalDataCore = {
  en: [
    'i want you to delete my account and data',
    'what data do you have about me',
    'remove my personal information',
    'delete my information',
    'i want a copy of my data',
    'stop sharing my data',
    'erase everything about me',
    'how do you use my data',
  ],
  'pt-BR': [
    'apaguem meus dados',
    'quais dados vocês têm meus',
    'remover minhas informações pessoais',
    'parem de compartilhar meus dados',
    'apague tudo sobre mim',
    'como vocês usam meus dados',
  ],
  es: [
    'qué datos tienen de mí',
    'eliminen mi información personal',
    'política de privacidad',
    'dejen de compartir mis datos',
    'borren todo sobre mí',
  ],
} as const;
