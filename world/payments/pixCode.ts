/** Who takes the money, as banks show it: at most 25 and 15 letters of ASCII. */
const MERCHANT = { name: 'LARCH AND PINE', city: 'SAO PAULO' };

/**
 * The text that one pastes into a bank's app: fields of a name, a length and a value, and a checksum.
 * Source: Banco Central do Brasil, Manual do BR Code.
 */
export function pixCode({ minor, url }: { minor: number; url: string }): string {
  const account = field('00', 'br.gov.bcb.pix') + field('25', url.replace(/^https?:\/\//, '').slice(0, 77));
  const text = [
    field('00', '01'),
    field('26', account),
    field('52', '0000'),
    field('53', '986'),
    field('54', (minor / 100).toFixed(2)),
    field('58', 'BR'),
    field('59', MERCHANT.name),
    field('60', MERCHANT.city),
    field('62', field('05', '***')),
    '6304',
  ].join('');
  return text + crc16(text);
}

const field = (name: string, value: string) => `${name}${String(value.length).padStart(2, '0')}${value}`;

/** CRC-16/CCITT-FALSE, in four hexadecimal digits. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'latin1')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    crc &= 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
