import type { Words } from '../../shop/catalogue.ts';
import type { Agreement } from './kind.ts';

type Forms = readonly [m: string, f: string, mp: string, fp: string];
type Colour = { en: string; pt: Forms; es: Forms; hex: string };

/** Words that have one form for both genders. */
const same = (one: string, many: string): Forms => [one, one, many, many];
/** Words that never change. */
const fixed = (word: string): Forms => [word, word, word, word];
/** Words in -o. */
const regular = (stem: string): Forms => [`${stem}o`, `${stem}a`, `${stem}os`, `${stem}as`];

/** Every colour of the shop, with the form for each gender and number. */
export const COLOURS = {
  black: { en: 'black', pt: regular('pret'), es: regular('negr'), hex: '#22242a' },
  white: { en: 'white', pt: regular('branc'), es: regular('blanc'), hex: '#f4f4f0' },
  offWhite: { en: 'off-white', pt: fixed('off-white'), es: fixed('crudo'), hex: '#ece5d3' },
  grey: { en: 'grey', pt: fixed('cinza'), es: same('gris', 'grises'), hex: '#8b8f94' },
  red: { en: 'red', pt: regular('vermelh'), es: regular('roj'), hex: '#c4282f' },
  burgundy: { en: 'burgundy', pt: fixed('vinho'), es: fixed('burdeos'), hex: '#6d1f33' },
  pink: { en: 'pink', pt: fixed('rosa'), es: fixed('rosa'), hex: '#e58fa9' },
  coral: { en: 'coral', pt: same('coral', 'corais'), es: same('coral', 'corales'), hex: '#f0735a' },
  orange: { en: 'orange', pt: fixed('laranja'), es: fixed('naranja'), hex: '#e57b25' },
  yellow: { en: 'yellow', pt: regular('amarel'), es: regular('amarill'), hex: '#edc531' },
  mustard: { en: 'mustard', pt: fixed('mostarda'), es: fixed('mostaza'), hex: '#c9992a' },
  beige: { en: 'beige', pt: same('bege', 'beges'), es: fixed('beige'), hex: '#d8c3a2' },
  brown: { en: 'brown', pt: same('marrom', 'marrons'), es: same('marrón', 'marrones'), hex: '#6f4a30' },
  caramel: { en: 'caramel', pt: fixed('caramelo'), es: fixed('caramelo'), hex: '#b0713a' },
  green: { en: 'green', pt: same('verde', 'verdes'), es: same('verde', 'verdes'), hex: '#3d8a57' },
  olive: { en: 'olive green', pt: fixed('verde-oliva'), es: fixed('verde oliva'), hex: '#6f7440' },
  blue: { en: 'blue', pt: same('azul', 'azuis'), es: same('azul', 'azules'), hex: '#2f6fb7' },
  lightBlue: { en: 'light blue', pt: fixed('azul-claro'), es: fixed('azul claro'), hex: '#9cc4e4' },
  navy: { en: 'navy blue', pt: fixed('azul-marinho'), es: fixed('azul marino'), hex: '#1f2d52' },
  turquoise: { en: 'turquoise', pt: fixed('turquesa'), es: fixed('turquesa'), hex: '#35a9a6' },
  lilac: { en: 'lilac', pt: same('lilás', 'lilases'), es: fixed('lila'), hex: '#b79ad0' },
  purple: {
    en: 'purple',
    pt: regular('rox'),
    es: regular('morad'),
    hex: '#6b3f8f',
  },
  gold: { en: 'gold', pt: regular('dourad'), es: regular('dorad'), hex: '#c7a24a' },
  silver: { en: 'silver', pt: regular('pratead'), es: regular('platead'), hex: '#b9bec5' },
  copper: { en: 'copper', pt: fixed('cobre'), es: fixed('cobre'), hex: '#b5653c' },
  natural: {
    en: 'natural',
    pt: same('natural', 'naturais'),
    es: same('natural', 'naturales'),
    hex: '#c99e6b',
  },
  clear: {
    en: 'clear',
    pt: same('transparente', 'transparentes'),
    es: same('transparente', 'transparentes'),
    hex: '#d5e4e8',
  },
  multicolour: { en: 'multicoloured', pt: regular('colorid'), es: fixed('multicolor'), hex: '#e0a13c' },
} satisfies Record<string, Colour>;

export type ColourName = keyof typeof COLOURS;

const FORM = { m: 0, f: 1, mp: 2, fp: 3 } as const;

/** The colour as the dictionary has it: 'vermelho'. */
export function colourWord(name: ColourName): Words {
  const { en, pt, es } = COLOURS[name];
  return { en, 'pt-BR': pt[0], es: es[0] };
}

/** The colour of a noun: 'vermelha' of a 'camisa'. */
export function colourOf(name: ColourName, [pt, es]: readonly [Agreement, Agreement]): Words {
  const colour: Colour = COLOURS[name];
  return { en: colour.en, 'pt-BR': colour.pt[FORM[pt]], es: colour.es[FORM[es]] };
}
