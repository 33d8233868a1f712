/** Words that stand between amounts and names: code puts them there, line by line. */
export interface TillWords {
  readonly delivery: string;
  readonly discount: string;
  readonly total: string;
  readonly free: string;
  readonly days: string;
  readonly oneDay: string;
  /** Of something that is sold out, and of something of which too little is left. */
  readonly none: string;
  readonly left: string;
  /** Before how many things there are that the shop does not know any more, and so has no name for. */
  readonly unsold: string;
  /** What the shop did not take of an address. */
  readonly parts: { readonly [field: string]: string };
  readonly whole: string;
}

const WORDS = {
  en: {
    delivery: 'Delivery',
    discount: 'Discount',
    total: 'Total',
    free: 'free',
    days: '{days} days',
    oneDay: '1 day',
    none: 'sold out',
    left: '{count} left',
    unsold: 'Items that are not sold any more',
    parts: {
      line1: 'the street and number',
      line2: 'the flat or floor',
      district: 'the district',
      city: 'the city',
      region: 'the state',
      postalCode: 'the postal code',
      country: 'the country',
    },
    whole: 'this address',
  },
  'pt-BR': {
    delivery: 'Entrega',
    discount: 'Desconto',
    total: 'Total',
    free: 'grátis',
    days: '{days} dias',
    oneDay: '1 dia',
    none: 'esgotado',
    left: 'só {count}',
    unsold: 'Itens que não vendemos mais',
    parts: {
      line1: 'a rua e o número',
      line2: 'o complemento',
      district: 'o bairro',
      city: 'a cidade',
      region: 'o estado',
      postalCode: 'o CEP',
      country: 'o país',
    },
    whole: 'este endereço',
  },
  es: {
    delivery: 'Envío',
    discount: 'Descuento',
    total: 'Total',
    free: 'gratis',
    days: '{days} días',
    oneDay: '1 día',
    none: 'agotado',
    left: 'quedan {count}',
    unsold: 'Artículos que ya no se venden',
    parts: {
      line1: 'la calle y el número',
      line2: 'el piso o departamento',
      district: 'la colonia o el barrio',
      city: 'la ciudad',
      region: 'el estado o la provincia',
      postalCode: 'el código postal',
      country: 'el país',
    },
    whole: 'esta dirección',
  },
} satisfies { [language: string]: TillWords };

/** 'pt-PT' reads 'pt-BR' rather than English. */
export function tillWords(language: string): TillWords {
  const base = language.split('-')[0];
  return Object.entries(WORDS).find(([tag]) => tag.split('-')[0] === base)?.[1] ?? WORDS.en;
}
