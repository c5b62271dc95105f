import type { IntegerParam, TextParam } from '../params.ts';

/** 20 characters by the create page (93637), 60 bytes by the modify page (93640): `assumptions.lengthRule` decides. */
export const themeParam = { type: 'text', maxCharacters: 20, maxBytes: 60 } as const satisfies TextParam;
export const descriptionParam = { type: 'text', maxCharacters: 100, maxBytes: 300 } as const satisfies TextParam;
export const typeParam = { type: 'integer', min: 0, max: 4 } as const satisfies IntegerParam;
export const livingidParam = { type: 'text', required: true } as const satisfies TextParam;
