import type { Three } from './kind.ts';

/** What things are made of. */
const material = {
  linen: ['linen', 'linho', 'lino'],
  cotton: ['cotton', 'algodão', 'algodón'],
  organicCotton: ['organic cotton', 'algodão orgânico', 'algodón orgánico'],
  satin: ['satin', 'cetim', 'satén'],
  silk: ['silk', 'seda', 'seda'],
  viscose: ['viscose', 'viscose', 'viscosa'],
  lace: ['lace', 'renda', 'encaje'],
  chiffon: ['chiffon', 'chiffon', 'gasa'],
  velvet: ['velvet', 'veludo', 'terciopelo'],
  wool: ['wool', 'lã', 'lana'],
  merino: ['merino wool', 'lã merino', 'lana merino'],
  cashmere: ['cashmere', 'caxemira', 'cachemira'],
  knit: ['knit', 'tricô', 'punto'],
  flannel: ['flannel', 'flanela', 'franela'],
  denim: ['denim', 'jeans', 'mezclilla'],
  corduroy: ['corduroy', 'veludo cotelê', 'pana'],
  jersey: ['jersey', 'malha', 'jersey'],
  fleece: ['fleece', 'fleece', 'forro polar'],
  microfibre: ['microfibre', 'microfibra', 'microfibra'],
  percale: ['percale', 'percal', 'percal'],
  leather: ['leather', 'couro', 'cuero'],
  suede: ['suede', 'camurça', 'ante'],
  canvas: ['canvas', 'lona', 'lona'],
  nylon: ['nylon', 'nylon', 'nailon'],
  straw: ['straw', 'palha', 'paja'],
  oak: ['oak', 'carvalho', 'roble'],
  pine: ['pine', 'pinho', 'pino'],
  walnut: ['walnut', 'nogueira', 'nogal'],
  wood: ['wood', 'madeira', 'madera'],
  teak: ['teak', 'teca', 'teca'],
  bamboo: ['bamboo', 'bambu', 'bambú'],
  rattan: ['rattan', 'ratã', 'ratán'],
  glass: ['glass', 'vidro', 'vidrio'],
  crystal: ['crystal', 'cristal', 'cristal'],
  ceramic: ['ceramic', 'cerâmica', 'cerámica'],
  porcelain: ['porcelain', 'porcelana', 'porcelana'],
  clay: ['clay', 'barro', 'barro'],
  stoneware: ['stoneware', 'grés', 'gres'],
  marble: ['marble', 'mármore', 'mármol'],
  stone: ['stone', 'pedra', 'piedra'],
  concrete: ['concrete', 'concreto', 'hormigón'],
  steel: ['steel', 'aço', 'acero'],
  stainless: ['stainless steel', 'aço inox', 'acero inoxidable'],
  iron: ['iron', 'ferro', 'hierro'],
  castIron: ['cast iron', 'ferro fundido', 'hierro fundido'],
  aluminium: ['aluminium', 'alumínio', 'aluminio'],
  brass: ['brass', 'latão', 'latón'],
  silverMetal: ['silver', 'prata', 'plata'],
  paper: ['paper', 'papel', 'papel'],
  plastic: ['recycled plastic', 'plástico reciclado', 'plástico reciclado'],
  jute: ['jute', 'juta', 'yute'],
  down: ['down', 'pluma', 'pluma'],
  foam: ['memory foam', 'espuma viscoelástica', 'espuma viscoelástica'],
  rubber: ['rubber', 'borracha', 'goma'],
} satisfies Record<string, Three>;

const animal = {
  bear: ['bear', 'urso', 'oso'],
  rabbit: ['rabbit', 'coelho', 'conejo'],
  elephant: ['elephant', 'elefante', 'elefante'],
  lion: ['lion', 'leão', 'león'],
  giraffe: ['giraffe', 'girafa', 'jirafa'],
  dinosaur: ['dinosaur', 'dinossauro', 'dinosaurio'],
  whale: ['whale', 'baleia', 'ballena'],
} satisfies Record<string, Three>;

const scent = {
  lavender: ['lavender', 'lavanda', 'lavanda'],
  vanilla: ['vanilla', 'baunilha', 'vainilla'],
  rosemary: ['rosemary', 'alecrim', 'romero'],
  citrus: ['citrus', 'frutas cítricas', 'cítricos'],
  fig: ['fig', 'figo', 'higo'],
  cinnamon: ['cinnamon', 'canela', 'canela'],
} satisfies Record<string, Three>;

/** How many have room on it, at it or in it. */
const seats = {
  one: ['one-seat', 'um lugar', 'una plaza'],
  two: ['two-seat', 'dois lugares', 'dos plazas'],
  three: ['three-seat', 'três lugares', 'tres plazas'],
  four: ['four-seat', 'quatro lugares', 'cuatro plazas'],
  six: ['six-seat', 'seis lugares', 'seis plazas'],
  eight: ['eight-seat', 'oito lugares', 'ocho plazas'],
} satisfies Record<string, Three>;

const pieces = {
  two: ['2-piece', '2 peças', '2 piezas'],
  four: ['4-piece', '4 peças', '4 piezas'],
  six: ['6-piece', '6 peças', '6 piezas'],
  twelve: ['12-piece', '12 peças', '12 piezas'],
  sixteen: ['16-piece', '16 peças', '16 piezas'],
  fifty: ['50-piece', '50 peças', '50 piezas'],
  hundred: ['100-piece', '100 peças', '100 piezas'],
  fiveHundred: ['500-piece', '500 peças', '500 piezas'],
  thousand: ['1000-piece', '1000 peças', '1000 piezas'],
} satisfies Record<string, Three>;

const pattern = {
  floral: ['floral', 'flores', 'flores'],
  striped: ['striped', 'listras', 'rayas'],
  checked: ['checked', 'xadrez', 'cuadros'],
  polka: ['polka dot', 'bolinhas', 'lunares'],
  tropical: ['tropical', 'folhagens', 'hojas tropicales'],
  geometric: ['geometric', 'formas geométricas', 'motivos geométricos'],
} satisfies Record<string, Three>;

const theme = {
  space: ['space', 'espaço', 'espacio'],
  farm: ['farm', 'fazenda', 'granja'],
  ocean: ['ocean', 'fundo do mar', 'fondo del mar'],
  jungle: ['jungle', 'selva', 'selva'],
  city: ['city', 'cidade', 'ciudad'],
  train: ['train', 'trem', 'tren'],
} satisfies Record<string, Three>;

const plant = {
  basil: ['basil', 'manjericão', 'albahaca'],
  mint: ['mint', 'hortelã', 'menta'],
  tomato: ['cherry tomato', 'tomate-cereja', 'tomate cherry'],
  chilli: ['chilli', 'pimenta', 'chile'],
  sunflower: ['sunflower', 'girassol', 'girasol'],
} satisfies Record<string, Three>;

/** By what the products of one kind differ. Only words that stand after 'de' and never change. */
export const VARIATIONS = { material, animal, scent, seats, pieces, pattern, theme, plant };
