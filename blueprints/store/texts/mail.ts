import { NAME } from '../business.ts';

export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

/** What is filed about a refund when the customer's e-mail is not known. */
export const DESK_MAIL: MailWords = {
  subject: 'Refund of {amount} for order {number}',
  text: [
    'Refunded: {amount} for {item}, order {number}.',
    'The customer was told in the chat. The return label, when there is one, is attached.',
  ].join('\n\n'),
};

/** The confirmation of a refund by e-mail. */
export const MAIL = {
  en: {
    subject: 'Your refund of {amount} for order {number}',
    text: [
      'Hello{name},',
      'we have sent a refund of {amount} for {item} from order {number} to the payment method you paid with. ' +
        'Depending on your bank it can take a few days to show.',
      'If there is a return label attached, please print it and stick it on the parcel.',
      NAME,
    ].join('\n\n'),
  },
  'pt-BR': {
    subject: 'Seu reembolso de {amount} do pedido {number}',
    text: [
      'Olá{name},',
      'enviamos um reembolso de {amount} por {item}, do pedido {number}, na mesma forma de pagamento da compra. ' +
        'Dependendo do banco, leva alguns dias para aparecer.',
      'Se houver uma etiqueta de devolução em anexo, imprima e cole no pacote.',
      NAME,
    ].join('\n\n'),
  },
  es: {
    subject: 'Tu reembolso de {amount} del pedido {number}',
    text: [
      'Hola{name}:',
      'Te enviamos un reembolso de {amount} por {item}, del pedido {number}, al mismo medio de pago que usaste. ' +
        'Según tu banco, puede tardar unos días en verse.',
      'Si hay una etiqueta de devolución adjunta, imprímela y pégala en el paquete.',
      NAME,
    ].join('\n\n'),
  },
} satisfies { [language: string]: MailWords };
