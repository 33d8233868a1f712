import { z } from 'zod';

/** The name that an act is recorded under: a handle, or a name that a system with agents of its own gives. */
export const AgentName = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\p{L}\p{N} ._@-]+$/u);
