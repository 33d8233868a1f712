/** What of nlp.js is used here. It comes without types of its own. */
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Container;
}

declare module '@nlpjs/lang-en' {
  export const LangEn: unknown;
}

declare module '@nlpjs/nlu' {
  export class NluNeural {
    constructor(settings: object);
    train(corpus: { utterance: string; intent: string }[], settings: object): Promise<unknown>;
    process(utterance: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
}
