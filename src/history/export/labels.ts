import type { TimelineKind } from '../../api/contactShapes.ts';

/** The words of a printed export. */
export interface Labels {
  title: string;
  made: string;
  name: string;
  language: string;
  addresses: string;
  consent: string;
  allowed: string;
  refused: string;
  proof: string;
  matters: string;
  open: string;
  closed: string;
  happened: string;
  nothing: string;
  kinds: { [kind in TimelineKind]: string };
}

const en: Labels = {
  title: 'What we know about you',
  made: 'As of',
  name: 'Name',
  language: 'Language',
  addresses: 'Where we reach you',
  consent: 'What you allowed',
  allowed: 'allowed',
  refused: 'not allowed',
  proof: 'proof level',
  matters: 'Your matters',
  open: 'open',
  closed: 'closed',
  happened: 'What happened, the newest first',
  nothing: 'nothing',
  kinds: {
    message: 'Message',
    turn: 'Understood',
    loop: 'Matter',
    ticket: 'Ticket',
    note: 'Note',
    effect: 'Act',
    promise: 'Promise',
    object: 'About',
    merge: 'Merge',
    consent: 'Consent',
  },
};

const pt: Labels = {
  title: 'O que sabemos sobre você',
  made: 'Situação em',
  name: 'Nome',
  language: 'Idioma',
  addresses: 'Onde falamos com você',
  consent: 'O que você permitiu',
  allowed: 'permitido',
  refused: 'não permitido',
  proof: 'nível de comprovação',
  matters: 'Seus assuntos',
  open: 'aberto',
  closed: 'encerrado',
  happened: 'O que aconteceu, do mais novo ao mais antigo',
  nothing: 'nada',
  kinds: {
    message: 'Mensagem',
    turn: 'Entendido',
    loop: 'Assunto',
    ticket: 'Chamado',
    note: 'Anotação',
    effect: 'Ação',
    promise: 'Promessa',
    object: 'Sobre',
    merge: 'Unificação',
    consent: 'Consentimento',
  },
};

const es: Labels = {
  title: 'Lo que sabemos de usted',
  made: 'A fecha de',
  name: 'Nombre',
  language: 'Idioma',
  addresses: 'Dónde le contactamos',
  consent: 'Lo que usted permitió',
  allowed: 'permitido',
  refused: 'no permitido',
  proof: 'nivel de prueba',
  matters: 'Sus asuntos',
  open: 'abierto',
  closed: 'cerrado',
  happened: 'Lo que ocurrió, de lo más nuevo a lo más antiguo',
  nothing: 'nada',
  kinds: {
    message: 'Mensaje',
    turn: 'Entendido',
    loop: 'Asunto',
    ticket: 'Incidencia',
    note: 'Nota',
    effect: 'Acto',
    promise: 'Promesa',
    object: 'Sobre',
    merge: 'Unión',
    consent: 'Consentimiento',
  },
};

const LABELS: { readonly [language: string]: Labels } = { en, pt, es };

/** For a BCP 47 tag; English for a language that has none. */
export function labelsIn(language: string): Labels {
  return LABELS[language.toLowerCase().split('-')[0] ?? ''] ?? en;
}
