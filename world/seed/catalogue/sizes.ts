import type { Words } from '../../shop/catalogue.ts';

/** `factor`: what it costs beside the smallest. */
type Size = { code: string; words: Words; factor: number };

const alike = (text: string): Words => ({ en: text, 'pt-BR': text, es: text });
const plain = (text: string, factor = 1): Size => ({
  code: text.replace(/\W+/g, ''),
  words: alike(text),
  factor,
});
const letters = (en: string, pt: string): Size => ({
  code: en,
  words: { en, 'pt-BR': pt, es: en },
  factor: 1,
});
const bed = (code: string, words: [string, string, string], factor: number): Size => ({
  code,
  words: { en: words[0], 'pt-BR': words[1], es: words[2] },
  factor,
});
const years = (range: string): Size => ({
  code: `${range.replace('–', '-')}Y`,
  words: { en: `${range} years`, 'pt-BR': `${range} anos`, es: `${range} años` },
  factor: 1,
});

/** The sizes in which things come, smallest first. Brazil writes letters of its own on clothes. */
export const SIZES = {
  clothes: [letters('S', 'P'), letters('M', 'M'), letters('L', 'G'), letters('XL', 'GG')],
  fewClothes: [letters('S', 'P'), letters('M', 'M'), letters('L', 'G')],
  waist: ['36', '38', '40', '42', '44'].map((size) => plain(size)),
  womenShoes: ['35', '36', '37', '38', '39'].map((size) => plain(size)),
  menShoes: ['39', '40', '41', '42', '43', '44'].map((size) => plain(size)),
  anyShoes: ['36', '38', '40', '42'].map((size) => plain(size)),
  kids: [years('2–3'), years('4–5'), years('6–8')],
  beds: [
    bed('TWIN', ['single', 'solteiro', 'individual'], 1),
    bed('FULL', ['double', 'casal', 'matrimonial'], 1.25),
    bed('QUEEN', ['queen', 'queen', 'queen'], 1.45),
    bed('KING', ['king', 'king', 'king'], 1.7),
  ],
  rugs: [plain('120 × 180 cm'), plain('160 × 230 cm', 1.7), plain('200 × 300 cm', 2.6)],
  frames: [plain('30 × 40 cm'), plain('50 × 70 cm', 1.6), plain('70 × 100 cm', 2.4)],
  pots: [plain('15 cm'), plain('22 cm', 1.4), plain('30 cm', 2)],
  towels: [
    bed('HAND', ['hand towel', 'rosto', 'lavabo'], 1),
    bed('BATH', ['bath towel', 'banho', 'baño'], 2),
    bed('SHEET', ['bath sheet', 'banhão', 'sábana de baño'], 2.8),
  ],
  pans: [plain('20 cm'), plain('24 cm', 1.25), plain('28 cm', 1.5)],
} satisfies Record<string, Size[]>;

export type SizeScale = keyof typeof SIZES;
