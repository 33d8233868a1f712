import { cnpj, cpf } from 'cpf-cnpj-validator';
import { fold } from '../fold.ts';
import type { Found } from './found.ts';

/**
 * The CPF and CNPJ numbers in a text whose check digits are right, as letters and digits only, a CNPJ also in its form
 * with letters. What looks like one and is wrong is none.
 * Source: Nota Técnica Cocad/RFB 49/2024 (CNPJ alfanumérico, from July 2026), as read by cpf-cnpj-validator 2.1.
 */
export function taxIdsIn(text: string): Found<string>[] {
  const folded = fold(text);
  return [...folded.matchAll(CANDIDATE)].flatMap(({ 0: said, index }) => {
    const value = said.replace(/[^a-z\d]/gu, '').toUpperCase();
    const isRight = value.length === 11 ? cpf.isValid(value) : cnpj.isValid(value);
    return isRight ? [{ value, from: index, to: index + said.length }] : [];
  });
}

/** Eleven digits, or twelve letters and digits and two digits, with the usual marks or spaces in their places. */
const CANDIDATE =
  /(?<![\p{L}\d])(?:\d{3}[. ]?\d{3}[. ]?\d{3}[-. /]?\d{2}|[a-z\d]{2}[. ]?[a-z\d]{3}[. ]?[a-z\d]{3}[/ ]?[a-z\d]{4}[- ]?\d{2})(?![\p{L}\d])/gu;
