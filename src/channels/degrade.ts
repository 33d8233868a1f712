import type { OutboundContent } from '../conversation/content.ts';

/** What a channel can show, in its own units (UTF-16 code units for lengths). */
export interface Capabilities {
  /** How many options fit as buttons; 0 when the channel has none. */
  buttons: number;
  buttonTitle: number;
  /** How many options fit in a list; 0 when the channel has none. */
  rows: number;
  rowTitle: number;
  rowDescription: number;
  text: number;
  choicesText: number;
  caption: number;
}

/** What is said, in forms that the channel can show: buttons, else a list, else numbered text; long text in parts. */
export type Degrade = (content: OutboundContent, can: Capabilities) => OutboundContent[];
