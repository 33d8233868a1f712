import { dirname, join, normalize } from 'node:path';

export interface Import {
  /** As it stands in the file: `'../base/id.ts'`, `'loopline/flow'`. */
  written: string;
  /** From the project's folder: `'src/base/id.ts'`; null for a door that does not exist. */
  target: string | null;
  /** Through the package's own name. */
  isDoor: boolean;
  /** `import type`: gone when the program runs. */
  isType: boolean;
}

/** `import … from`, `export … from`, `import '…'` and `import('…')`; the first group tells a type. */
const IMPORT = /\b(?:(?:import|export)\b(\s+type\b)?[^'"`;()]*?\bfrom\s*|import\s*\(?\s*)(['"])([^'"]+)\2/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/**
 * What a file imports of this project: relative paths, dynamic imports and the package's own name.
 *
 * @param doors `'loopline/flow'` → `'src/flow/index.ts'`.
 */
export function importsOf(file: string, text: string, doors: Map<string, string>): Import[] {
  const found = [...text.replace(COMMENT, '').matchAll(IMPORT)];
  return found.flatMap(([, type, , written = '']) => {
    const isType = type !== undefined;
    if (written.startsWith('.'))
      return { written, target: normalize(join(dirname(file), written)), isDoor: false, isType };
    if (written === 'loopline' || written.startsWith('loopline/')) {
      return { written, target: doors.get(written) ?? null, isDoor: true, isType };
    }
    return [];
  });
}
