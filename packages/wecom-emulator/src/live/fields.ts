import type { IntegerParam, TextParam } from '../params.ts';

/** 20 characters by the create page (93637), 60 bytes by the modify page (93640): `assumptions.lengthRule` decides. */
export const themeParam = { type: 'text', maxCharacters: 20, maxBytes: 60 } as const satisfies TextParam;
/** 100 characters by 93637, 300 bytes by 93640. */
export const descriptionParam = { type: 'text', maxCharacters: 100, maxBytes: 300 } as const satisfies TextParam;
export const typeParam = { type: 'integer', min: 0, max: 4 } as const satisfies IntegerParam;
/** Neither page says that a time before 1970 or a negative reminder is refused. */
export const secondsParam = { type: 'integer', min: 0, evidence: 'assumed' } as const satisfies IntegerParam;
export const useridParam = { type: 'text', required: true, maxBytes: 64 } as const satisfies TextParam;
export const livingidParam = { type: 'text', required: true } as const satisfies TextParam;
