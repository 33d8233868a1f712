import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';

/** What a message says, on one line: its words, or what else it is. */
export function contentText(content: Json): string {
  if (!isJsonObject(content)) return '';
  const kind = textOf(content.kind);
  const words = wordsOf(content);
  switch (kind) {
    case 'text':
      return words;
    case 'choice':
      return `[${words}]`;
    case 'choices':
      return `${words} ${titlesOf(content.options)}`;
    case 'document':
      return `${words} <${textOf(content.fileName)}>`;
    case 'template':
      return `<template ${textOf(content.name)}>`;
    default:
      return `<${kind}> ${words}`.trim();
  }
}

function wordsOf({ text, title, caption }: JsonObject): string {
  return [text, title, caption].map(textOf).find((each) => each !== '') ?? '';
}

function titlesOf(options: Json | undefined): string {
  if (!Array.isArray(options)) return '';
  return options.map((option) => `[${isJsonObject(option) ? textOf(option.title) : ''}]`).join(' ');
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
