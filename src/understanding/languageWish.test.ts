import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageWish } from './languageWish.ts';

test('who asks for a language gets it, whatever language they ask in', () => {
  const rows: [string, string | null][] = [
    ['in English please', 'en'],
    ['English', 'en'],
    ['do you speak English?', 'en'],
    ['pode falar inglês?', 'en'],
    ['em português por favor', 'pt-BR'],
    ['você fala português', 'pt-BR'],
    ['en español, por favor', 'es'],
    ['puedes hablar español?', 'es'],
    ['can we talk in Spanish', 'es'],
    ['I ordered a book about the English and the Spanish', null],
    ['the Spanish lamp arrived broken', null],
    ['inglês ou espanhol?', null],
    ['I want my money back', null],
    ['', null],
  ];
  for (const [text, expected] of rows) assert.equal(languageWish(text), expected, text);
});
