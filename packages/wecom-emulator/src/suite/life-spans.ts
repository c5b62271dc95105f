/** A ticket is pushed every ten minutes and lives for thirty (page 90628). */
export const TICKET_PUSH_SECONDS = 600;
export const TICKET_LIFE_SECONDS = 1800;
/** Page 90601. */
export const PRE_AUTH_CODE_LIFE_SECONDS = 1200;
/** Good for one exchange (page 100776). */
export const AUTH_CODE_LIFE_SECONDS = 600;
