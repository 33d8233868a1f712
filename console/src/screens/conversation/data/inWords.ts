/** A name of the flows as a person reads it: 'start refund', 'chooseReason' → 'choose reason', 'shop.readOrder' → 'shop read order'. */
export function inWords(name: string): string {
  return name
    .replaceAll(/[._/:-]+/g, ' ')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .trim();
}
