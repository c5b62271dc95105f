import { createHash, randomBytes } from 'node:crypto';

/** `lv`, eight characters that stay the same within a corp and end in `AA`, 22 of base64url (six real ids, March 2025). */
export function newLivingid(corpid: string): string {
  const corp = createHash('sha256').update(corpid).digest('base64url').slice(0, 6);
  return `lv${corp}AA${randomBytes(17).toString('base64url').slice(0, 22)}`;
}
