import type { Text } from '../text.ts';
import type { Complaint } from './conformance.ts';

export type Found = Omit<Complaint, 'component'>;

/** Each language has its own sentence: Chinese has Han characters, English has letters and no Han characters. */
export function checkText(name: string, given: Text | undefined): Found[] {
  const chinese = given?.['zh-CN'] ?? '';
  const english = given?.en ?? '';
  const complain = (message: string): Found[] => [{ rule: 'both-languages', message }];
  if (!/\p{Script=Han}/u.test(chinese)) return complain(`Write ${name} in Chinese: it is “${chinese}”.`);
  if (!/[a-z]/i.test(english) || /\p{Script=Han}/u.test(english)) {
    return complain(`Write ${name} in English: it is “${english}”.`);
  }
  return [];
}
