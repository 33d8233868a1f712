/** Where the payment provider keeps our effect's id. Written by src/integrations/stripe, read here from outside. */
export const REFERENCE = 'loopline_reference';
