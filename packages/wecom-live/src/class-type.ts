import { type RunBasics, text } from '@livebus/component-kit';
import type { LiveType } from './words.ts';

/** Says that WeCom may refuse a class live: only it knows whether the corp is a K12 school or of the IT industry (page 93637). */
export function warnOfClassType(type: LiveType, warn: RunBasics['warn']): void {
  if (type !== 'small_class' && type !== 'large_class') return;
  warn({
    field: 'type',
    rule: 'class_type_limited',
    message: text(
      '小班课、大班课仅限 K12 学校与 IT 行业的企业，其他企业会被企业微信拒绝',
      'Class lives are for K12 schools and corps of the IT industry; WeCom refuses them to others',
    ),
  });
}
