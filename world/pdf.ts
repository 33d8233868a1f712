/** Loaded with the first document that is drawn. */
export const pdf = () => import('pdf-lib');
