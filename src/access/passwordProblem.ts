import { AppError } from '../base/errors.ts';

const LEAST = 12;
/** A longer one costs us and protects no better. */
const MOST = 200;
/** Fewer different characters than this are a pattern, not a password. */
const LEAST_DIFFERENT = 5;

/** The most common passwords of twelve characters and more, and the words that others are made of by adding digits. */
const COMMON = new Set(
  `administrator administrador loopline password passwort contrasena senha changeme letmein welcome bienvenido
  bemvindo qwertyuiop qwertyuiopas qwertyuiopasdf qwerty qwertz azertyuiop asdfghjkl asdfghjklzx zxcvbnm iloveyou
  monkey dragon sunshine princess football baseball superman batman trustno master secret default guest
  passwordpassword iloveyouiloveyou qwertyqwerty adminadmin adminadminadmin welcomewelcome letmeinletmein
  unbelievable mynameis whatever computer internet starwars pokemon liverpool barcelona corinthians flamengo
  teamo tequiero amorcito holamundo helloworld correcthorsebatterystaple onetwothreefour abcdefghijkl
  abcdefghijklmnop q1w2e3r4t5y6 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsxedcrfv zaq12wsx3edc
  123456789012 1234567890123 1234567890 0987654321 112233445566 123123123123 123456123456 987654321098
  147258369147 102030405060 abc123abc123 a1b2c3d4e5f6 p@ssw0rd p@ssword passw0rd pa55word`.split(/\s+/),
);

export type PasswordProblem = 'tooShort' | 'tooLong' | 'ofFewCharacters' | 'isName' | 'isCommon';

/** Whose password it is to be: what the first to guess would try. */
export interface PasswordOwner {
  agentId: string;
  name: string;
  email: string;
}

/** Why a password is not taken; null when it is. Nothing is asked of its kinds of characters: length is what protects. */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | null {
  const text = password.normalize('NFKC').toLowerCase();
  const characters = [...text];
  if (characters.length < LEAST) return 'tooShort';
  if (characters.length > MOST) return 'tooLong';
  if (new Set(characters).size < LEAST_DIFFERENT) return 'ofFewCharacters';
  const forms = [text, plain(text), trimmed(text)];
  if (namesOf(owner).some((name) => forms.includes(name))) return 'isName';
  return forms.some((form) => COMMON.has(form)) ? 'isCommon' : null;
}

/** @throws AppError PASSWORD_WEAK */
export function needPassword(password: string, owner: PasswordOwner): void {
  const reason = passwordProblem(password, owner);
  if (reason === null) return;
  throw new AppError('PASSWORD_WEAK', `This password is not taken: ${SAID[reason]}`, { reason });
}

const SAID: Record<PasswordProblem, string> = {
  tooShort: `it is shorter than ${LEAST} characters; three or four words that do not belong together are easy to keep`,
  tooLong: `it is longer than ${MOST} characters; take a shorter one`,
  ofFewCharacters: 'it is made of a few characters that repeat; take one with more of them',
  isName:
    'it is a name or an address of yours, or one with something added; take something that nobody connects with you',
  isCommon: 'it is one of the most common, or one with digits added; take something that others do not use',
};

function namesOf({ agentId, name, email }: PasswordOwner): string[] {
  const local = email.split('@')[0] ?? '';
  const names = [agentId, name, email, local].map((each) => each.normalize('NFKC').toLowerCase());
  return [...names, ...names.map(plain)]
    .filter((each) => each.length >= 3)
    .flatMap((each) => [each, each + each]);
}

/** Letters and digits only. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Without the digits and signs around it, which is what people add to a word when it has to be longer. */
function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
