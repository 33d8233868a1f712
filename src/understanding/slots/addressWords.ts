/** How the parts of an address are written in Brazil, in the Americas and in Spain. All are matched without regard to case. */

/** What a street begins with. */
export const STREET_FIRST =
  /^(?:rua|r\.|av\.?|avenida|alameda|al\.|travessa|tv\.|rodovia|rod\.|estrada|estr\.|praça|praca|pça|largo|viela|vila|quadra|calle|cl\.?|c\/|carrera|cra\.?|cr\.?|kra\.?|paseo|plaza|calzada|diagonal|dg\.?|transversal|tv|bulevar|boulevard|blvd\.?|camino|callejón|pasaje|jirón|jr\.|ronda|carretera|ctra\.?) /iu;

/** What a street ends with, in English. */
export const STREET_LAST =
  /(?:^| )(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|terrace|ter|way|court|ct|place|pl|highway|hwy|square|sq|parkway|pkwy|circle|cir|trail|loop|close|crescent|gardens|grove|hill|broadway)\.?(?: (?:n|s|e|w|ne|nw|se|sw)\.?)?$/iu;

/** A flat, a floor, a block: '(ap 45)', 'apto 12 bloco B', 'Apt 4B', 'piso 3 puerta 2'. */
export const UNIT =
  /(?<![\p{L}\d])(?:(?:apartamento|apartment|apto|apt|ap|unit|suite|ste|sala|bloco|torre|casa|fundos|piso|puerta|depto|dpto|departamento|interior|int|floor|conjunto|conj|loja|local|oficina|lote)\.?(?: ?(?:n[º°o]?\.?|#))? ?(?:\d{1,5} ?-?[a-z]?|[a-z]\d{0,3})(?![\p{L}\d])[ ,]{0,2}){1,3}/giu;

/** '05422-000', 'CEP 05422000', 'Springfield IL 62704', 'C.P. 28013'. */
export const POSTAL_CODES: readonly RegExp[] = [
  /(?<![\d-])(?:cep:? ?)?(\d{2}\.?\d{3}-\d{3})(?![\d-])/iu,
  /(?<!\p{L})cep:? ?(\d{8})(?!\d)/iu,
  /(?<!\p{L})(?:zip(?: code)?|c\.?p\.?|código postal|codigo postal|postal code):? ?(\d{4,6}(?:-\d{4})?)(?![\d-])/iu,
  /(?<=(?:^|[ ,])[A-Z]{2},? )(\d{5}(?:-\d{4})?)(?=[ ,]*(?:$|,? ?(?:usa|us|united states)\.?$))/iu,
  /(?<=[,] ?)(\d{5})(?= \p{L}{3,})/iu,
  /(?<=, ?)(\d{5}(?:-\d{4})?|\d{8})(?=[ ,.]*$)/iu,
];

/** All that is said is a code. */
export const POSTAL_CODE_ALONE = /^(\d{5}-?\d{3}|\d{5}(?:-\d{4})?)$/u;

const BRAZIL =
  'acre:AC alagoas:AL amapa:AP amazonas:AM bahia:BA ceara:CE distrito federal:DF espirito santo:ES goias:GO maranhao:MA ' +
  'mato grosso:MT mato grosso do sul:MS minas gerais:MG para:PA paraiba:PB parana:PR pernambuco:PE piaui:PI ' +
  'rio de janeiro:RJ rio grande do norte:RN rio grande do sul:RS rondonia:RO roraima:RR santa catarina:SC sao paulo:SP ' +
  'sergipe:SE tocantins:TO';

const UNITED_STATES =
  'alabama:AL alaska:AK arizona:AZ arkansas:AR california:CA colorado:CO connecticut:CT delaware:DE florida:FL georgia:GA ' +
  'hawaii:HI idaho:ID illinois:IL indiana:IN iowa:IA kansas:KS kentucky:KY louisiana:LA maine:ME maryland:MD ' +
  'massachusetts:MA michigan:MI minnesota:MN mississippi:MS missouri:MO montana:MT nebraska:NE nevada:NV ' +
  'new hampshire:NH new jersey:NJ new mexico:NM new york:NY north carolina:NC north dakota:ND ohio:OH oklahoma:OK ' +
  'oregon:OR pennsylvania:PA rhode island:RI south carolina:SC south dakota:SD tennessee:TN texas:TX utah:UT vermont:VT ' +
  'virginia:VA washington:WA west virginia:WV wisconsin:WI wyoming:WY district of columbia:DC';

const NAMED = `${BRAZIL} ${UNITED_STATES}`.matchAll(/([a-z ]+?):([A-Z]{2})/gu);

/** The codes of states by their folded names. */
export const STATES_BY_NAME: ReadonlyMap<string, string> = new Map(
  [...NAMED].map(([, name = '', code = '']) => [name.trim(), code]),
);

export const STATE_CODES: ReadonlySet<string> = new Set(STATES_BY_NAME.values());

export const COUNTRIES = new Set(
  'brasil brazil usa us eua united states mexico colombia argentina espana spain chile peru'.split(' '),
);

/** What is said before an address. */
export const LEAD =
  /^(?:(?:hi|hello|oi|olá|ola|hola|ok|sure|yes|sim|sí|si|claro)[ ,!.]+)?(?:(?:my|the|new|o|a|meu|el|la|mi)? ?(?:address|endereço|endereco|dirección|direccion)(?: (?:is|é|e|es|now|novo|nueva))?|(?:please )?(?:deliver|send|ship)(?: it)? to|i live (?:at|on)|it'?s(?: at)?|(?:pode )?(?:entregar?|mandar?|manda|enviar?|envia) (?:na|no|para|pra|a|en|em)|(?:eu )?moro (?:na|no|em)|fica (?:na|no)|é na|vivo en|es en|est[áa] en)[ :,]*/iu;

/** A part that says what it is. */
export const LABELS: readonly { part: 'district' | 'city' | 'state' | 'street' | 'number'; label: RegExp }[] =
  [
    {
      part: 'district',
      label: /^(?:bairro|barrio|colonia|col\.|district|neighborhood|neighbourhood)[: ]+/iu,
    },
    {
      part: 'city',
      label: /^(?:(?:cidade|city|município|municipio)(?: (?:de|of))?[: ]+|ciudad[: ]+(?!del? ))/iu,
    },
    { part: 'state', label: /^(?:estado|state|provincia|uf)(?: (?:de|of))?[: ]+/iu },
    { part: 'number', label: /^(?:número|numero|number|n[º°])[: .]+(?=\d)/iu },
  ];
