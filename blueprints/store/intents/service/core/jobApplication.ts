/** The commonest ways of saying it, which most customers use. */
export const jobApplicationCore = {
  en: [
    'do you have job openings',
    'how can i apply',
    'send my resume',
    'work with you',
    'job?',
    'do you have open positions',
  ],
  'pt-BR': [
    'tem vagas abertas',
    'estou procurando emprego',
    'como me candidato',
    'enviar currículo',
    'trabalhe conosco',
    'vaga de emprego',
    'tão precisando de gente?',
  ],
  es: ['hay vacantes?', 'a dónde mando mi currículum', 'cómo aplico', 'enviar cv', 'trabajar con ustedes'],
} as const;
