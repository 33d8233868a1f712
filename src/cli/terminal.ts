/** What a command has of the outside: where it writes, where it stands, and what it was told by the environment. */
export interface Terminal {
  /** What the command found. */
  out(text: string): void;
  /** About its doing: progress, hints, errors. */
  err(text: string): void;
  /** The folder in which the command was given. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}
