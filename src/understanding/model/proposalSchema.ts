import { z } from 'zod';

/**
 * The shape of a proposal. Providers prepare each new schema once, which takes them seconds: so there are few of them.
 * It names at least as many handles as there are; what is in it and not in the lists is refused when it is read.
 */
export function proposalSchema(handles: number): z.ZodType {
  const size = SIZES.find((each) => each >= handles) ?? handles;
  const known = schemas.get(size);
  if (known) return known;
  const made = schemaOf(size);
  schemas.set(size, made);
  return made;
}

const SIZES = [32, 64, 128, 256];
const schemas = new Map<number, z.ZodType>();

function schemaOf(size: number): z.ZodType {
  const command = z.enum(Array.from({ length: size }, (_, index) => `c${index + 1}`));
  return z.strictObject({
    commands: z
      .array(z.strictObject({ command, words: z.string().nullable() }))
      .min(1)
      .max(3),
  });
}
